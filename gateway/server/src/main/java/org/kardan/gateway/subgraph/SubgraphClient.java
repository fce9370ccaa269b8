package org.kardan.gateway.subgraph;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.telemetry.GatewayMetrics;

/** The connections to subgraphs, and transports over them. */
@ApplicationScoped
public class SubgraphClient {
    private final Vertx vertx;
    private final HttpClient client;
    private final CallsConfig calls;
    private final SubgraphsConfig subgraphs;
    private final GatewayMetrics metrics;
    private final List<CharSequence> passedOn;
    private volatile @Nullable Target target;

    SubgraphClient(Vertx vertx, CallsConfig calls, SubgraphsConfig subgraphs, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.calls = calls;
        this.subgraphs = subgraphs;
        this.metrics = metrics;
        this.passedOn =
                calls.headers().stream().map(HttpHeaders::createOptimized).toList();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) calls.connectTimeout().toMillis())
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(60)
                        .setIdleTimeout(90)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS)
                        .setTcpNoDelay(true)
                        .setMaxWaitQueueSize(calls.waiting()),
                new PoolOptions().setHttp1MaxSize(calls.connections()));
    }

    /**
     * A transport for one client request.
     *
     * @param clientHeaders those of them that are configured go along
     * @param requestId goes along too
     */
    public VertxTransport transport(Supergraph supergraph, MultiMap clientHeaders, String requestId) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (CharSequence name : passedOn) {
            var value = clientHeaders.get(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        headers.set("x-request-id", requestId);
        return new VertxTransport(vertx, client, calls, addresses(supergraph), headers, metrics);
    }

    SubgraphAddresses addresses(Supergraph supergraph) {
        var known = target;
        if (known == null || known.supergraph != supergraph) {
            known = new Target(supergraph, new SubgraphAddresses(supergraph, subgraphs));
            target = known;
        }
        return known.addresses;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private record Target(Supergraph supergraph, SubgraphAddresses addresses) {}
}
