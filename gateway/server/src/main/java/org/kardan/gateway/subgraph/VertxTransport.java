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
    final Vertx vertx;
    final HttpClient client;
    final CallTimeouts timeouts;
    final CallsConfig config;
    private final SubgraphAddresses addresses;
    final MultiMap headers;
    final GatewayMetrics metrics;
    final LargeAnswers.Share share;
    private final List<String> called = new ArrayList<>(4);
    /** Those that have begun and not ended: few at a time. */
    private final List<SubgraphCall> open = new ArrayList<>(4);

    private boolean abandoned;

    VertxTransport(
            Vertx vertx,
            HttpClient client,
            CallTimeouts timeouts,
            CallsConfig config,
            SubgraphAddresses addresses,
            MultiMap headers,
            GatewayMetrics metrics,
            LargeAnswers.Share share) {
        this.vertx = vertx;
        this.client = client;
        this.timeouts = timeouts;
        this.config = config;
        this.addresses = addresses;
        this.headers = headers;
        this.metrics = metrics;
        this.share = share;
    }

    /** Names of the subgraphs called so far, in order, one for each call. */
    public List<String> called() {
        return called;
    }

    /** Gives back the room that the answers took; they are not needed any more, or will not be read. May be called again. */
    public void close() {
        share.close();
    }

    @Override
    public CompletionStage<SubgraphReply> send(SubgraphRequest request) {
        var address = addresses.of(request.subgraph());
        if (address == null) {
            return CompletableFuture.completedFuture(
                    new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "it has no address"));
        }
        if (abandoned) {
            return CompletableFuture.completedFuture(SubgraphCall.ABANDONED);
        }
        called.add(request.subgraph());
        var call = new SubgraphCall(this, address, request);
        open.add(call);
        return call.start();
    }

    void ended(SubgraphCall call) {
        open.remove(call);
    }

    /**
     * Nobody waits for what is still to come: calls that have begun are broken off, so that subgraphs need not go on with them, and none
     * is begun any more. Not for mutations, which are to be done whole.
     */
    public void abandon() {
        abandoned = true;
        List.copyOf(open).forEach(SubgraphCall::abandon);
    }

    public boolean isAbandoned() {
        return abandoned;
    }
}
