package org.kardan.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.kardan.gateway.subgraph.stream.StreamProtocol;

/** What a subscription may cost, and how it is kept. */
@ConfigMapping(prefix = "kardan.gateway.subscriptions")
public interface LiveConfig {
    /** How subgraphs are subscribed to that have no setting of their own: {@code auto}, {@code websocket} or {@code sse}. */
    @WithDefault("auto")
    StreamProtocol protocol();

    /** Subscriptions that may be open at once in this process; what is past it is refused. */
    @WithDefault("10000")
    int open();

    /** Operations that may be under way at once on one WebSocket; what is past it is refused. */
    @WithDefault("100")
    int perConnection();

    /** Time between two signs of life, to clients and to subgraphs. */
    @WithDefault("12s")
    Duration heartbeat();

    /** How long a WebSocket may be open before its client has sent {@code connection_init}. */
    @WithDefault("10s")
    Duration initTimeout();

    /** How long a client may leave an event untaken before its subscription, and its connection, are ended. */
    @WithDefault("30s")
    Duration patience();

    /** After so long a subscription is ended, with an error that says so; zero for never. */
    @WithDefault("12h")
    Duration lifetime();
}
