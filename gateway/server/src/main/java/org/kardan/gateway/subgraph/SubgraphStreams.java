package org.kardan.gateway.subgraph;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.gateway.subgraph.stream.StreamListener;
import org.kardan.gateway.subgraph.stream.StreamOpening;
import org.kardan.gateway.subgraph.stream.StreamProtocol;
import org.kardan.gateway.subgraph.stream.SubgraphStream;

/** Opens streams of events from subgraphs, each over a connection of its own, which ends with it. */
@ApplicationScoped
public class SubgraphStreams {
    /** Connections to one address, as good as none: subscriptions are bounded where clients open them. */
    private static final int CONNECTIONS = 1_000_000;

    private final Vertx vertx;
    private final CallsConfig calls;
    private final SubgraphsConfig subgraphs;
    private final SubgraphClient requests;
    private final HttpClient http;
    private final WebSocketClient sockets;

    SubgraphStreams(Vertx vertx, CallsConfig calls, SubgraphsConfig subgraphs, SubgraphClient requests) {
        this.vertx = vertx;
        this.calls = calls;
        this.subgraphs = subgraphs;
        this.requests = requests;
        int connectTimeout = Math.toIntExact(calls.connectTimeout().toMillis());
        int largest = largest();
        // A stream may be silent for as long as it likes: no idle timeout.
        this.http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(connectTimeout)
                        .setKeepAlive(false)
                        .setTcpKeepAlive(true)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setConnectTimeout(connectTimeout)
                .setMaxConnections(CONNECTIONS)
                .setMaxFrameSize(largest)
                .setMaxMessageSize(largest)
                .setTcpKeepAlive(true));
    }

    private int largest() {
        return (int) Math.min(Integer.MAX_VALUE, calls.maxAnswer().asLongValue());
    }

    /** Opens a stream on the event loop that calls; whatever happens the listener is told. */
    public SubgraphStream open(
            Supergraph supergraph,
            SubgraphRequest request,
            MultiMap headers,
            StreamProtocol usual,
            Duration heartbeat,
            StreamListener listener) {
        var opening =
                new StreamOpening(vertx, request.body(), headers, calls.timeout(), heartbeat, largest(), listener);
        var address = address(supergraph, request.subgraph());
        if (address == null) {
            return opening.failed(new SubgraphReply.Failure(
                    ErrorCode.SUBGRAPH_UNAVAILABLE, "it has no usable address for subscriptions"));
        }
        var location = subgraphs.byName().get(request.subgraph());
        var protocol =
                location == null ? usual : location.subscriptions().protocol().orElse(usual);
        return switch (protocol) {
            case WEBSOCKET -> opening.socket(sockets, socketAddress(address), null);
            case SSE -> opening.sse(http, address);
            case AUTO -> opening.socket(sockets, socketAddress(address), () -> opening.sse(http, address));
        };
    }

    private @Nullable RequestOptions address(Supergraph supergraph, String subgraph) {
        var location = subgraphs.byName().get(subgraph);
        var own = location == null ? null : location.subscriptions().url().orElse(null);
        if (own == null) {
            return requests.addresses(supergraph).of(subgraph);
        }
        try {
            // ws and wss are http and https with another name.
            return SubgraphAddresses.post(own.replaceFirst("^ws", "http"));
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return null;
        }
    }

    private static WebSocketConnectOptions socketAddress(RequestOptions address) {
        return new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl(address.isSsl())
                .setURI(address.getURI());
    }

    @PreDestroy
    void close() {
        sockets.close();
        http.close();
    }
}
