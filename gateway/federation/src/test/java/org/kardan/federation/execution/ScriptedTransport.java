package org.kardan.federation.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.transport.SubgraphTransport;

/** Subgraphs that answer what a test tells them to, each in the order told; a request past the script is never answered. */
final class ScriptedTransport implements SubgraphTransport {
    private final Map<String, Deque<SubgraphReply>> script = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Runnable> pending = new ArrayList<>();
    private boolean holding;

    ScriptedTransport answers(String subgraph, String body) {
        return ends(subgraph, new SubgraphReply.Answer(body.getBytes(UTF_8), true));
    }

    ScriptedTransport ends(String subgraph, SubgraphReply reply) {
        script.computeIfAbsent(subgraph, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /** From here on replies wait for {@link #release}. */
    ScriptedTransport holding() {
        holding = true;
        return this;
    }

    /** Lets the replies come, the last request's first. */
    void release() {
        var waiting = List.copyOf(pending).reversed();
        pending.clear();
        waiting.forEach(Runnable::run);
    }

    /** Each call as {@code subgraph body}, in the order they were sent. */
    List<String> calls() {
        return calls;
    }

    @Override
    public CompletionStage<SubgraphReply> send(SubgraphRequest request) {
        calls.add(request.subgraph() + " " + request.body());
        var stage = new CompletableFuture<SubgraphReply>();
        var replies = script.getOrDefault(request.subgraph(), new ArrayDeque<>());
        if (!replies.isEmpty()) {
            var reply = replies.remove();
            pending.add(() -> stage.complete(reply));
            if (!holding) {
                release();
            }
        }
        return stage;
    }
}
