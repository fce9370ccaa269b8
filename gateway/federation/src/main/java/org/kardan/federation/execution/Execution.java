package org.kardan.federation.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final List<Runnable> FETCHED = List.of();

    private final TreeObject root;
    private final List<TreeFailure> failures = new ArrayList<>(0);
    private final VariableValues variables;
    private final SubgraphTransport transport;
    private final SerialLane lane = new SerialLane();
    private final CompletableFuture<MergedTree> result = new CompletableFuture<>();
    /** Of the plans that were gone on with. */
    private final Queue<CompletableFuture<MergedTree>> further = new ConcurrentLinkedQueue<>();
    /** What waits for each fetch that has begun; used by plans that have fetches in common. */
    private final Map<Integer, List<Runnable>> fetches = new HashMap<>(0);

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
        return run(plan, result);
    }

    /** Goes on with another plan, after or beside what was run before. */
    CompletionStage<MergedTree> goOn(Step plan) {
        return run(plan, new CompletableFuture<>());
    }

    private CompletionStage<MergedTree> run(Step plan, CompletableFuture<MergedTree> stage) {
        if (stage != result) {
            further.add(stage);
        }
        enter(() -> plan.run(this, () -> stage.complete(new MergedTree(root, failures))));
        return stage;
    }

    /** Runs a fetch that several plans have in common, where none of them has begun with it; and {@code done} when it is done. */
    void once(int id, Step fetch, Runnable done) {
        var waiting = fetches.get(id);
        if (waiting == null) {
            var others = new ArrayList<Runnable>(1);
            others.add(done);
            fetches.put(id, others);
            fetch.run(this, () -> {
                fetches.put(id, FETCHED);
                others.forEach(Runnable::run);
            });
        } else if (waiting == FETCHED) {
            done.run();
        } else {
            waiting.add(done);
        }
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
                further.forEach(stage -> stage.completeExceptionally(e));
            }
        });
    }
}
