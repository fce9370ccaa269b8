package org.kardan.federation.execution;

import java.util.List;
import org.kardan.federation.execution.entity.EntityPlaces;
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
    private final KnownKeys keys = new KnownKeys();

    FetchStep(FetchNode node) {
        request = RequestTemplate.forRoot(node.subgraph(), node.operation());
        errors = new SubgraphErrors(node.subgraph(), List.of());
        answers = node.answers();
    }

    SubgraphRequest request(VariableValues variables) {
        return request.root(variables);
    }

    @Override
    public void run(Execution execution, Runnable done) {
        execution.ask(request(execution.variables()), reply -> {
            merge(reply, execution);
            done.run();
        });
    }

    void merge(SubgraphReply reply, Execution execution) {
        var answer = SubgraphAnswer.of(reply, errors, keys);
        var data = answer.data() == null ? new TreeObject() : answer.data();
        for (var error : answer.errors()) {
            execution.failed(error.failure());
            ErrorPath.mark(data, error.path(), error.failure());
        }
        if (answer.data() == null) {
            EntityPlaces.answer(data, answers, answer.errors().getFirst().failure());
        }
        TreeMerge.move(data, execution.root());
    }
}
