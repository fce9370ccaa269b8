package org.kardan.kit.socket;

import io.smallrye.graphql.websocket.GraphQLWebSocketSession;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A client's socket that takes one event after the other: who sends one from a virtual thread, as subscriptions do, waits until
 * the system's own buffers have taken it. So a client that does not read costs those buffers, and no memory of ours.
 */
final class PacedSocket implements GraphQLWebSocketSession {

    private static final Logger LOG = Logger.getLogger(PacedSocket.class);
    private final ServerWebSocket socket;
    private final HttpConnection connection;
    private final Duration patience;

    PacedSocket(ServerWebSocket socket, HttpConnection connection, Duration patience) {
        this.socket = socket;
        this.connection = connection;
        this.patience = patience;
    }

    @Override
    public void sendMessage(String message) {
        var written = socket.writeTextMessage(message);
        // Acknowledgements, pings and errors are sent from threads that may not wait, and are few.
        if (!Thread.currentThread().isVirtual()) {
            return;
        }
        try {
            written.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.infof("a subscriber has read nothing for %s and is let go", patience);
            // An orderly end would wait behind what the client leaves unread.
            if (connection instanceof ConnectionBase base) {
                base.channel().close();
            }
        } catch (ExecutionException e) {
            LOG.debugf("a subscriber has gone: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close(short status, String reason) {
        if (!socket.isClosed()) {
            socket.close(status, reason);
        }
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }
}
