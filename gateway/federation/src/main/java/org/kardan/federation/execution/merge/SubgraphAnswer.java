package org.kardan.federation.execution.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.KnownKeys;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * A GraphQL response, read.
 *
 * @param data null where there is none; there is at least one error then
 * @param errors in the subgraph's order
 */
public record SubgraphAnswer(@Nullable TreeObject data, List<PathedFailure> errors) {

    /** Each object is one of its own. */
    public static final int ALL_APART = Integer.MAX_VALUE;

    private static final String NO_RESPONSE = "not a GraphQL response: ";

    /** Never throws: whatever a subgraph says is an answer or a failure. */
    public static SubgraphAnswer of(SubgraphReply reply, SubgraphErrors errors) {
        return of(reply, errors, new KnownKeys(), ALL_APART);
    }

    /**
     * The same, for one of many answers to one question.
     *
     * @param keys those of the answers before
     * @param apart objects in more lists than this may be one where they are alike, unless there are errors, since each has its own
     */
    public static SubgraphAnswer of(SubgraphReply reply, SubgraphErrors errors, KnownKeys keys, int apart) {
        return switch (reply) {
            case SubgraphReply.Failure failure -> failed(errors.noReply(failure));
            case SubgraphReply.Answer answer -> read(answer, errors, keys, apart);
        };
    }

    private static SubgraphAnswer read(SubgraphReply.Answer answer, SubgraphErrors errors, KnownKeys keys, int apart) {
        try {
            return tree(answer.body(), keys, apart) instanceof TreeObject response
                    ? read(response, answer.successful(), errors)
                    : failed(errors.wrongAnswer(NO_RESPONSE + "no object"));
        } catch (MalformedJson e) {
            return failed(errors.wrongAnswer(NO_RESPONSE + e.getMessage()));
        }
    }

    private static TreeNode tree(byte[] body, KnownKeys keys, int apart) throws MalformedJson {
        if (apart == ALL_APART) {
            return JsonReader.read(body, keys);
        }
        var tree = JsonReader.readSharing(body, keys, apart);
        return tree instanceof TreeObject response && response.get("errors") instanceof TreeList
                ? JsonReader.read(body, keys)
                : tree;
    }

    private static SubgraphAnswer read(TreeObject response, boolean successful, SubgraphErrors errors) {
        var told = new ArrayList<PathedFailure>(0);
        if (response.get("errors") instanceof TreeList entries) {
            for (int i = 0; i < entries.size(); i++) {
                told.add(new PathedFailure(errors.of(entries.get(i)), ErrorPath.of(entries.get(i))));
            }
        } else if (response.get("errors") instanceof TreeNode other && other != TreeNull.NULL) {
            told.add(new PathedFailure(errors.wrongAnswer(NO_RESPONSE + "errors is no list"), List.of()));
        }
        var data = successful ? response.get("data") : null;
        if (data instanceof TreeObject object) {
            return new SubgraphAnswer(object, told);
        }
        if (told.isEmpty() || data != null && data != TreeNull.NULL) {
            return failed(errors.wrongAnswer(NO_RESPONSE + "no data"));
        }
        return new SubgraphAnswer(null, told);
    }

    private static SubgraphAnswer failed(TreeFailure failure) {
        return new SubgraphAnswer(null, List.of(new PathedFailure(failure, List.of())));
    }

    /**
     * An error and where in {@code data} it happened.
     *
     * @param path keys and indexes; empty where the subgraph gave none that could be read
     */
    public record PathedFailure(TreeFailure failure, List<Object> path) {}
}
