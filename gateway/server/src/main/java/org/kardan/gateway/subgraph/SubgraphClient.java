package org.kardan.gateway.subgraph;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.telemetry.GatewayMetrics;
import org.kardan.gateway.telemetry.RequestId;

/** The connections to subgraphs, and transports over them. */
@ApplicationScoped
public class SubgraphClient {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);

    private final Vertx vertx;
    private final FastThreadLocal<OfLoop> ofLoop = new FastThreadLocal<>() {
        @Override
        protected OfLoop initialValue() {
            var loop = ((ContextInternal) vertx.getOrCreateContext()).unwrap();
            return new OfLoop(opened(), new CallTimeouts(loop, calls.timeout().toNanos()));
        }
    };
    private final LargeAnswers large = new LargeAnswers(Runtime.getRuntime().maxMemory() / 10);
    private final Queue<HttpClient> open = new ConcurrentLinkedQueue<>();
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
    }

    /**
     * Each event loop has connections of its own, so that an answer comes back on the loop that waits for it: no other thread is
     * woken, and none waits for a lock on the pool.
     */
    private HttpClient opened() {
        int loops = loops();
        var client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) calls.connectTimeout().toMillis())
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(60)
                        .setTcpNoDelay(true)
                        .setMaxWaitQueueSize(Math.ceilDiv(calls.waiting(), loops)),
                new PoolOptions().setHttp1MaxSize(Math.ceilDiv(calls.connections(), loops)));
        open.add(client);
        return client;
    }

    private int loops() {
        int loops = 0;
        for (var _ : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops++;
        }
        return Math.max(1, loops);
    }

    /**
     * A transport for one client request, whose event loop this is called on. Its answers are not counted among the large ones: for streams,
     * which are many answers and end nobody knows when.
     *
     *
     * @param clientHeaders those of them that are configured go along
     * @param requestId goes along too
     */
    public VertxTransport transport(Supergraph supergraph, MultiMap clientHeaders, String requestId) {
        var transport = countedTransport(supergraph, clientHeaders, requestId);
        transport.close();
        return transport;
    }

    /** The same for a request with one answer, whose large answers take turns. Whoever asks for it closes it in any case. */
    public VertxTransport countedTransport(Supergraph supergraph, MultiMap clientHeaders, String requestId) {
        var headers = passedOn(clientHeaders, requestId);
        var mine = ofLoop.get();
        return new VertxTransport(
                vertx, mine.client, mine.timeouts, calls, addresses(supergraph), headers, metrics, large.new Share());
    }

    /** What subgraphs get of a client's headers. */
    public MultiMap passedOn(MultiMap clientHeaders, String requestId) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (CharSequence name : passedOn) {
            var value = clientHeaders.get(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        // Made ready once, and written by each call.
        headers.set(REQUEST_ID, HttpHeaders.createOptimized(requestId));
        return headers;
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
        open.forEach(HttpClient::close);
    }

    private record OfLoop(HttpClient client, CallTimeouts timeouts) {}

    private record Target(Supergraph supergraph, SubgraphAddresses addresses) {}
}
