package org.kardan.federation.execution.transport;

import org.kardan.federation.error.ErrorCode;
import org.kardan.federation.error.PublicApi;

/** How a call of a subgraph ended. */
@PublicApi
public sealed interface SubgraphReply {
    /**
     * The subgraph said something.
     *
     * @param body what it said; not to be changed any more
     * @param successful false where the transport says that the call failed (an HTTP status of 400 or 500): only the
     *     {@code errors} in the body count then
     */
    record Answer(byte[] body, boolean successful) implements SubgraphReply {}

    /**
     * It said nothing that could be read.
     *
     * @param code {@code SUBGRAPH_UNAVAILABLE} or {@code SUBGRAPH_TIMEOUT}
     * @param detail what happened, for the log only
     */
    record Failure(ErrorCode code, String detail) implements SubgraphReply {}
}
