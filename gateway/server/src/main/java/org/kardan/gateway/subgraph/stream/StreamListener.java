package org.kardan.gateway.subgraph.stream;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.transport.SubgraphReply;

/** Who takes the events of a subgraph's stream. Called on the event loop that opened it, one call after the other. */
public interface StreamListener {
    /** The event that was asked for. */
    void event(SubgraphReply event);

    /** Nothing follows. Called once, and not after a cancel. {@code problem}: why it ended; null where it was complete. */
    void ended(@Nullable SubgraphReply problem);
}
