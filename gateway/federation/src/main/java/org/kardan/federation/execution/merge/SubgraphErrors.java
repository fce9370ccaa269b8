package org.kardan.federation.execution.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.SubgraphError;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeObject;

/** What a client learns of a subgraph's failure: a message of ours and the subgraph's name, or what the subgraph itself told. */
public final class SubgraphErrors {
    private final String subgraph;
    private final List<Object> path;

    /** @param path where in the response the fetch writes, as far as that is one place; the best guess for its failures */
    public SubgraphErrors(String subgraph, List<Object> path) {
        this.subgraph = subgraph;
        this.path = path;
    }

    TreeFailure noReply(SubgraphReply.Failure failure) {
        var message = failure.code() == ErrorCode.SUBGRAPH_TIMEOUT
                ? "The subgraph \"%s\" did not answer in time."
                : "The subgraph \"%s\" is not available.";
        return failure(failure.code(), message.formatted(subgraph), failure.detail());
    }

    /** The subgraph's answer cannot be used. */
    public TreeFailure wrongAnswer(String detail) {
        return failure(
                ErrorCode.SUBGRAPH_UNAVAILABLE,
                "The subgraph \"%s\" gave an answer that cannot be used.".formatted(subgraph),
                detail);
    }

    /** The objects could not be described to the subgraph, because what describes them was never answered. */
    public TreeFailure nothingToAskWith() {
        return failure(
                ErrorCode.INTERNAL,
                "The subgraph \"%s\" could not be asked, since a value it needs is missing.".formatted(subgraph),
                "a representation lacks a value");
    }

    /** An entry of the subgraph's {@code errors}, whatever it is. */
    TreeFailure of(TreeNode entry) {
        var masked = "The subgraph \"%s\" could not answer this field.".formatted(subgraph);
        var message = text(entry, "message");
        var extensions = entry instanceof TreeObject error && error.get("extensions") instanceof TreeObject given
                ? given
                : new TreeObject();
        var known = message == null ? null : known(text(extensions, "code"));
        var code = known == null ? ErrorCode.INTERNAL : known;
        extensions.putIfAbsent("code", TreeLeaf.string(code.name()));
        extensions.putIfAbsent("subgraph", TreeLeaf.string(subgraph));
        var told = message == null ? masked : message;
        return new TreeFailure(
                new SubgraphError(code, known == null ? masked : told, told, extensions.toString(), subgraph, path));
    }

    private TreeFailure failure(ErrorCode code, String message, String detail) {
        return new TreeFailure(new InternalError(code, message, detail, subgraph, List.of(), path));
    }

    private static @Nullable ErrorCode known(@Nullable String code) {
        for (ErrorCode known : ErrorCode.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable String text(TreeNode node, String key) {
        return node instanceof TreeObject object
                        && object.get(key) instanceof TreeLeaf leaf
                        && leaf.kind() == TreeLeaf.Kind.STRING
                ? leaf.text()
                : null;
    }
}
