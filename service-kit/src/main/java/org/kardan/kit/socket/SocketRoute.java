package org.kardan.kit.socket;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.graphql.websocket.GraphQLWebsocketHandler;
import io.smallrye.graphql.websocket.graphqltransportws.GraphQLTransportWSSubprotocolHandler;
import io.smallrye.graphql.websocket.graphqlws.GraphQLWSSubprotocolHandler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code /graphql} over WebSockets, in the place of SmallRye GraphQL's own route: that one (2.17) asks for the next event as soon
 * as it has handed one to the socket, so that the events of a client that does not read pile up in memory. The protocols
 * themselves, {@code graphql-transport-ws} and the older {@code graphql-ws}, stay SmallRye's.
 */
@ApplicationScoped
public class SocketRoute {

    private static final Logger LOG = Logger.getLogger(SocketRoute.class);
    private static final String PATH = "/graphql";
    /** RFC 6455, section 7.4.1. */
    private static final short GOING_AWAY = 1001;

    private static final short UNKNOWN_PROTOCOL = 4406;

    /**
     * The runtime's route has the order -99, right behind the filter that authorises requests, and ours has to stay behind that
     * filter too. So the runtime is not shown what the client wants to upgrade to.
     */
    private static final int BEFORE_THE_RUNTIME = -100;

    private static final int AFTER_THE_RUNTIME = -98;
    private static final String HIDDEN = SocketRoute.class.getName();

    private final CurrentIdentityAssociation identities;
    private final Duration patience;
    private final Set<ServerWebSocket> open = ConcurrentHashMap.newKeySet();

    SocketRoute(
            CurrentIdentityAssociation identities,
            @ConfigProperty(name = "kardan.sockets.patience", defaultValue = "30s") Duration patience) {
        this.identities = identities;
        this.patience = patience;
    }

    void register(@Observes Router router) {
        router.get(PATH).order(BEFORE_THE_RUNTIME).handler(SocketRoute::hide);
        router.get(PATH).order(AFTER_THE_RUNTIME).handler(this::handle);
    }

    private static void hide(RoutingContext http) {
        var headers = http.request().headers();
        if (headers.contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            headers.remove(HttpHeaders.UPGRADE);
            http.put(HIDDEN, true);
        }
        http.next();
    }

    private void handle(RoutingContext http) {
        if (http.get(HIDDEN) == null) {
            http.next();
            return;
        }
        http.request().headers().set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        var context = new ConcurrentHashMap<String, Object>(
                Map.of("runBlocking", false, "httpHeaders", headers(http), "state", requestOf(http)));
        http.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    UpgradedRequest.isOver(http.request());
                    serve(socket, http.request().connection(), context);
                })
                .onFailure(cause -> LOG.debugf("no WebSocket came of it: %s", cause.getMessage()));
    }

    /**
     * The contexts that all operations of the socket run in: they are of the caller whose token opened it. Nothing in them has to be
     * given back, and an operation may end after its socket, so they are left to the garbage collector.
     */
    private ContextState requestOf(RoutingContext http) {
        var requestContext = Arc.container().requestContext();
        var state = requestContext.activate();
        try {
            identities.setIdentity(((QuarkusHttpUser) http.user()).getSecurityIdentity());
            return state;
        } finally {
            requestContext.deactivate();
        }
    }

    /** As the runtime hands them on. */
    private static Map<String, List<String>> headers(RoutingContext http) {
        var headers = new HashMap<String, List<String>>();
        for (var name : http.request().headers().names()) {
            headers.put(name, http.request().headers().getAll(name));
        }
        return headers;
    }

    private void serve(ServerWebSocket socket, HttpConnection connection, Map<String, Object> context) {
        var session = new PacedSocket(socket, connection, patience);
        GraphQLWebsocketHandler handler;
        switch (String.valueOf(socket.subProtocol())) {
            case "graphql-transport-ws" -> handler = new GraphQLTransportWSSubprotocolHandler(session, context);
            case "graphql-ws" -> handler = new GraphQLWSSubprotocolHandler(session, context);
            default -> {
                socket.close(UNKNOWN_PROTOCOL, "the subprotocol is graphql-transport-ws");
                return;
            }
        }
        open.add(socket);
        socket.closeHandler(_ -> {
            open.remove(socket);
            handler.onClose();
        });
        // A client that goes without a word is nothing to warn of; the close handler follows.
        socket.exceptionHandler(cause -> LOG.debugf("a WebSocket broke: %s", cause.getMessage()));
        socket.textMessageHandler(handler::onMessage);
    }

    /**
     * Before the runtime waits for requests to end, since these do not. Nothing is completed: a client has to see that its
     * subscription was cut off, and to come back to another replica.
     */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        open.forEach(socket -> socket.close(GOING_AWAY, "the service is stopping"));
    }
}
