package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.entity.EntityPlaces;
import org.kardan.federation.execution.entity.PathWalk;
import org.kardan.federation.execution.merge.ErrorPath;
import org.kardan.federation.execution.merge.SubgraphAnswer;
import org.kardan.federation.execution.merge.SubgraphErrors;
import org.kardan.federation.execution.merge.TreeMerge;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.tree.KnownKeys;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.FetchNode;

/** Asks a subgraph for root fields. */
final class FetchStep implements Step {
    private final RequestTemplate request;
    private final SubgraphErrors errors;
    private final List<String> answers;
    private final KnownKeys keys;
    private final int apart;
    /** Empty for the root of the tree. */
    private final List<PathWalk> into;

    private final @Nullable Isolation isolation;

    FetchStep(FetchNode node, boolean sharing) {
        this(node, sharing, null);
    }

    /** @param isolation null where all is for all */
    FetchStep(FetchNode node, boolean sharing, @Nullable Isolation isolation) {
        this.isolation = isolation;
        apart = sharing ? 0 : SubgraphAnswer.ALL_APART;
        request = RequestTemplate.forRoot(node.subgraph(), node.operation());
        errors = new SubgraphErrors(node.subgraph(), List.of());
        answers = node.answers();
        into = node.isIntoRoot()
                ? List.of()
                : node.into().stream().map(PathWalk::new).toList();
        keys = request.answerKeys();
    }

    SubgraphRequest request(VariableValues variables) {
        return request.root(variables);
    }

    @Override
    public void run(Execution execution, Runnable done) {
        var objects = objects(execution);
        if (objects.isEmpty()) {
            done.run();
            return;
        }
        Isolation.ask(isolation, execution, request(execution.variables()), this::read, answer -> {
            merge(answer, execution, objects);
            done.run();
        });
    }

    private List<TreeObject> objects(Execution execution) {
        if (into.isEmpty()) {
            return List.of(execution.root());
        }
        var found = new ArrayList<TreeObject>();
        into.forEach(path -> found.addAll(path.objects(execution.root())));
        return found;
    }

    /** One event of a subscription. */
    void merge(SubgraphReply reply, Execution execution) {
        merge(read(reply), execution, List.of(execution.root()));
    }

    private SubgraphAnswer read(SubgraphReply reply) {
        return SubgraphAnswer.of(reply, errors, keys, apart);
    }

    private void merge(SubgraphAnswer answer, Execution execution, List<TreeObject> objects) {
        var data = answer.data() == null ? new TreeObject() : answer.data();
        for (var error : answer.errors()) {
            execution.failed(error.failure());
            ErrorPath.mark(data, error.path(), error.failure());
        }
        if (answer.data() == null) {
            EntityPlaces.answer(data, answers, answer.errors().getFirst().failure());
        }
        // Moved into the last place, copied into the others: they may get different things further down.
        for (int i = 0; i < objects.size() - 1; i++) {
            TreeMerge.copy(data, objects.get(i));
        }
        TreeMerge.move(data, objects.getLast());
    }
}
