package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.federation.execution.tree.TreeFailure;
import org.kardan.federation.execution.tree.TreeObject;
import org.kardan.federation.execution.variable.VariableValues;

/** One run of a plan: its tree so far, and the way to the subgraphs. */
final class Execution {
    private final TreeObject root;
    private final List<TreeFailure> failures = new ArrayList<>(0);
    private final VariableValues variables;
    private final SubgraphTransport transport;
    private final SerialLane lane = new SerialLane();
    private final CompletableFuture<MergedTree> result = new CompletableFuture<>();

    Execution(TreeObject root, VariableValues variables, SubgraphTransport transport) {
        this.root = root;
        this.variables = variables;
        this.transport = transport;
    }

    TreeObject root() {
        return root;
    }

    VariableValues variables() {
        return variables;
    }

    void failed(TreeFailure failure) {
        failures.add(failure);
    }

    CompletionStage<MergedTree> run(Step plan) {
        enter(() -> plan.run(this, () -> result.complete(new MergedTree(root, failures))));
        return result;
    }

    void ask(SubgraphRequest request, Consumer<SubgraphReply> then) {
        send(request).whenComplete((reply, error) -> {
            var ended = error == null ? reply : broken(error);
            enter(() -> then.accept(ended));
        });
    }

    private CompletionStage<SubgraphReply> send(SubgraphRequest request) {
        try {
            return transport.send(request);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(broken(e));
        }
    }

    private static SubgraphReply broken(Throwable error) {
        return new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "the transport failed: " + error);
    }

    /** A bug of ours in a step ends the execution; the client gets an answer in any case. */
    private void enter(Runnable task) {
        lane.run(() -> {
            try {
                task.run();
            } catch (RuntimeException | StackOverflowError e) {
                result.completeExceptionally(e);
            }
        });
    }
}
