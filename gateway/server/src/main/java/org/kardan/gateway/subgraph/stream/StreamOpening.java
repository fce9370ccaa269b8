package org.kardan.gateway.subgraph.stream;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.tree.JsonBytes;

/** The beginning of one stream, by one protocol, or by another one where the first is not spoken. */
public final class StreamOpening {
    private final Vertx vertx;
    private final JsonBytes request;
    private final MultiMap headers;
    private final Duration patience;
    private final Duration heartbeat;
    private final int largest;
    private final BoundedStream stream;

    /**
     * @param request the GraphQL request as JSON
     * @param patience until the subgraph has taken it
     * @param largest bytes of one event
     */
    public StreamOpening(
            Vertx vertx,
            JsonBytes request,
            MultiMap headers,
            Duration patience,
            Duration heartbeat,
            int largest,
            StreamListener listener) {
        this.vertx = vertx;
        this.request = request;
        this.headers = headers;
        this.patience = patience;
        this.heartbeat = heartbeat;
        this.largest = largest;
        this.stream = new BoundedStream(listener);
    }

    public SubgraphStream failed(SubgraphReply why) {
        stream.ended(why);
        return stream;
    }

    /** {@code otherwise}: what to do where the handshake is answered with an HTTP status; null where that is a failure. */
    public SubgraphStream socket(
            WebSocketClient client, WebSocketConnectOptions address, @Nullable Runnable otherwise) {
        var source = new SocketSource(vertx, stream, request, heartbeat);
        stream.from(source);
        address.addSubProtocol(SocketSource.PROTOCOL)
                .setTimeout(patience.toMillis())
                .setHeaders(headers);
        source.open(client, address, patience, otherwise != null ? otherwise : this::refused);
        return stream;
    }

    private void refused() {
        stream.ended(
                new SubgraphReply.Failure(ErrorCode.SUBGRAPH_UNAVAILABLE, "it has refused the WebSocket handshake"));
    }

    public SubgraphStream sse(HttpClient client, RequestOptions address) {
        var source = new SseSource(vertx, stream, largest);
        stream.from(source);
        source.open(client, address, headers, request, patience);
        return stream;
    }
}
