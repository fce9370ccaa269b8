package org.kardan.gateway.socket;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.gateway.http.InHand;
import org.kardan.gateway.live.EventSink;
import org.kardan.gateway.live.LiveSubscription;

/** One operation under its id. */
final class SocketOperation implements EventSink {
    private final ClientSocket socket;
    private final String id;
    private @Nullable LiveSubscription subscription;
    private InHand.@Nullable Held held;
    private boolean stopped;

    SocketOperation(ClientSocket socket, String id) {
        this.socket = socket;
        this.id = id;
    }

    /** The client wants no more of it, or has gone. */
    void stop() {
        stopped = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** @param room taken for it */
    void holds(InHand.Held room) {
        held = room;
    }

    /** It is done, or has become a subscription. */
    void release() {
        if (held != null) {
            held.free();
        }
    }

    boolean stopped() {
        return stopped;
    }

    void become(LiveSubscription begun) {
        subscription = begun;
        if (stopped) {
            begun.cancel();
        }
    }

    @Override
    public void refuse(JsonBytes refusal) {
        if (!stopped) {
            socket.error(id, refusal);
        }
    }

    @Override
    public Future<Void> next(JsonBytes response) {
        return stopped ? Future.failedFuture("nobody wants it any more") : socket.next(id, response);
    }

    @Override
    public void complete() {
        if (!stopped) {
            socket.complete(id);
        }
    }

    /** The connection as a whole is closed, with a code that says why. */
    @Override
    public void cut(JsonBytes why) {
        socket.close(CloseCode.GOING_AWAY);
    }

    @Override
    public void abandon() {
        socket.abandon();
    }
}
