package org.kardan.gateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The four subgraphs in a process of their own. While they record they keep each call and answer late, so that calls that wait for
 * others are told from those that do not.
 */
final class SubgraphServers {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** How much later than usual they answer while they record. */
    static final int PAUSE_MILLIS = 250;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable List<Call> record;

    private record Call(long millis, int port, Buffer body) {}

    /** The port of the first; it also answers {@code /record}, {@code /recorded} and {@code /count}. */
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[0]);
        new SubgraphServers()
                .start(List.of(first, first + 1, first + 2, first + 3))
                .onFailure(problem -> {
                    System.err.println(problem.getMessage());
                    System.exit(1);
                });
    }

    /** @param ports one for each subgraph, in the order of their names */
    Future<?> start(List<Integer> ports) {
        var started = new ArrayList<Future<?>>();
        for (int i = 0; i < Subgraph.NAMES.size(); i++) {
            int port = ports.get(i);
            var subgraph = Subgraph.named(Subgraph.NAMES.get(i));
            // One server for each event loop: they share the port.
            for (int loop = 0; loop < 2; loop++) {
                started.add(vertx.createHttpServer(
                                new HttpServerOptions().setHost("127.0.0.1").setTcpNoDelay(true))
                        .requestHandler(request -> handle(request, subgraph, port))
                        .listen(port));
            }
        }
        return Future.all(started);
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request, Subgraph subgraph, int port) {
        switch (request.path()) {
            case "/record" -> {
                record = new ArrayList<>();
                request.response().end();
            }
            case "/recorded" -> request.response().end(recorded());
            case "/count" -> request.response().end(String.valueOf(asked.getAndSet(0)));
            default -> request.body().onSuccess(body -> answer(request, subgraph, port, body));
        }
    }

    private void answer(HttpServerRequest request, Subgraph subgraph, int port, Buffer body) {
        asked.incrementAndGet();
        var answer = subgraph.answer(body.getBytes());
        var calls = record;
        if (calls == null) {
            end(request, answer);
        } else {
            synchronized (calls) {
                calls.add(new Call(System.nanoTime() / 1_000_000, port, body));
            }
            vertx.setTimer(PAUSE_MILLIS, _ -> end(request, answer));
        }
    }

    private static void end(HttpServerRequest request, byte[] answer) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Buffer.buffer(answer));
    }

    /** Ends the record: rounds of calls, those of one round sent together. */
    private Buffer recorded() {
        var calls = record;
        record = null;
        ArrayNode rounds = JSON.createArrayNode();
        long last = Long.MIN_VALUE / 2;
        for (var call : calls == null ? List.<Call>of() : calls) {
            if (call.millis - last > PAUSE_MILLIS / 2) {
                rounds.addArray();
                last = call.millis;
            }
            ((ArrayNode) rounds.get(rounds.size() - 1))
                    .addObject()
                    .put("port", call.port)
                    .put("body", call.body.toString());
        }
        return Buffer.buffer(rounds.toString());
    }
}
