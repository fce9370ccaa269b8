package org.kardan.gateway.live;

import io.vertx.core.Future;
import org.kardan.federation.execution.tree.JsonBytes;

/** Where the responses of one subscription go: one client, by the transport it has chosen. Used on its event loop. */
public interface EventSink {
    /**
     * Sends one response.
     *
     * @return succeeds when the network has taken it, which is when the next one may come; fails where the client is gone
     */
    Future<Void> next(JsonBytes response);

    /** It could not begin, and nothing follows. {@code why}: a response with errors alone. */
    default void refuse(JsonBytes why) {
        next(why);
        complete();
    }

    /** Says that nothing follows. */
    void complete();

    /** Ends without saying so: the client is to subscribe again. {@code why}: a response with errors alone. */
    void cut(JsonBytes why);

    /** The client does not read: its connection is closed. */
    void abandon();
}
