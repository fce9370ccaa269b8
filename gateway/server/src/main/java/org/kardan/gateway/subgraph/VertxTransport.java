package org.kardan.gateway.subgraph;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.transport.SubgraphTransport;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** Calls subgraphs for one client request, on that request's event loop. */
public final class VertxTransport implements SubgraphTransport {
    private final Vertx vertx;
    private final HttpClient client;
    private final CallsConfig config;
    private final SubgraphAddresses addresses;
    private final MultiMap headers;
    private final GatewayMetrics metrics;
    private final List<String> called = new ArrayList<>(4);

    VertxTransport(
            Vertx vertx,
            HttpClient client,
            CallsConfig config,
            SubgraphAddresses addresses,
            MultiMap headers,
            GatewayMetrics metrics) {
        this.vertx = vertx;
        this.client = client;
        this.config = config;
        this.addresses = addresses;
        this.headers = headers;
        this.metrics = metrics;
    }

    /** Names of the subgraphs called so far, in order, one for each call. */
    public List<String> called() {
        return called;
    }

    @Override
    public CompletionStage<SubgraphReply> send(SubgraphRequest request) {
        var address = addresses.of(request.subgraph());
        if (address == null) {
            return CompletableFuture.completedFuture(
                    new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "it has no address"));
        }
        called.add(request.subgraph());
        long start = System.nanoTime();
        var call = new SubgraphCall(vertx, client, config, address, headers, request);
        return call.start().thenApply(reply -> {
            metrics.subgraphCall(request.subgraph(), reply, System.nanoTime() - start);
            return reply;
        });
    }
}
