package org.kardan.federation.differential;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import org.kardan.federation.execution.Executor;
import org.kardan.federation.execution.MergedTree;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.federation.execution.variable.VariableValues;

/** Subgraphs that take their time, so that all is on its way that need not wait for another answer. */
record SlowReplies(SubgraphTransport subgraphs) {
    /** @param lastFirst whether what is asked last is answered first; else one answer after the other, as they were asked for */
    MergedTree answer(Executor executor, VariableValues values, boolean lastFirst) {
        var waiting = new ArrayDeque<Runnable>();
        var tree = executor.execute(values, request -> {
                    var reply = new CompletableFuture<SubgraphReply>();
                    waiting.add(() -> subgraphs.send(request).thenAccept(reply::complete));
                    return reply;
                })
                .toCompletableFuture();
        while (!waiting.isEmpty()) {
            (lastFirst ? waiting.removeLast() : waiting.removeFirst()).run();
        }
        return tree.join();
    }
}
