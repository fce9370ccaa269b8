package org.kardan.gateway.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kardan.federation.error.ClientError;
import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.response.ResponseShaper;
import org.kardan.gateway.http.GraphQlRoute;
import org.kardan.gateway.telemetry.RequestId;

/** {@code /graphql} for who asks for a WebSocket. */
@ApplicationScoped
class SocketRoute {
    private static final Logger LOG = Logger.getLogger(SocketRoute.class);

    private static final Buffer FOREIGN = Buffer.buffer(ResponseShaper.refusal(List.of(new ClientError(
                    ErrorCode.FORBIDDEN,
                    "Pages of other origins may open no WebSocket here; quarkus.http.cors allows them to.",
                    List.of(),
                    List.of())))
            .toByteArray());

    private final SocketOperations operations;
    private final boolean cors;
    private final Set<ClientSocket> open = ConcurrentHashMap.newKeySet();

    SocketRoute(
            SocketOperations operations,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.operations = operations;
        this.cors = cors;
    }

    /** Before the route of plain requests. */
    void register(@Observes Router router) {
        router.get(GraphQlRoute.PATH).order(-1).handler(this::handle);
    }

    private void handle(RoutingContext http) {
        var request = http.request();
        if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            http.next();
            return;
        }
        if (!mayConnect(request)) {
            http.response()
                    .setStatusCode(403)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/graphql-response+json; charset=utf-8")
                    .end(FOREIGN);
            return;
        }
        var headers = request.headers();
        var requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        request.toWebSocket()
                .onSuccess(socket -> {
                    UpgradedRequest.isOver(request);
                    if (ClientSocket.PROTOCOL.equals(socket.subProtocol())) {
                        serve(
                                socket,
                                new ClientSocket(
                                        socket,
                                        operations.of(headers, requestId),
                                        () -> breakOff(request.connection())));
                    } else {
                        socket.close(CloseCode.UNKNOWN_PROTOCOL.number(), CloseCode.UNKNOWN_PROTOCOL.reason());
                    }
                })
                .onFailure(cause -> LOG.debugf("no WebSocket came of it: %s", cause.getMessage()));
    }

    /**
     * Browsers let every page open a WebSocket to everywhere, so that keeping to one origin is left to the server. Where CORS is on,
     * its filter has refused other origins by now.
     */
    private boolean mayConnect(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || cors || request.authority() == null) {
            return true;
        }
        return origin.substring(origin.indexOf("//") + 2)
                .equalsIgnoreCase(request.authority().toString());
    }

    private static void breakOff(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            base.channel().close();
        }
    }

    private void serve(ServerWebSocket socket, ClientSocket client) {
        open.add(client);
        client.begin();
        socket.closeHandler(_ -> {
            open.remove(client);
            client.closed();
        });
    }

    /** Before the runtime waits for requests to end. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        open.forEach(client -> client.close(CloseCode.GOING_AWAY));
    }
}
