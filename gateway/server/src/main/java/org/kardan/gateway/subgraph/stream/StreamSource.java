package org.kardan.gateway.subgraph.stream;

/** Where a stream's events come from: one connection of one protocol. */
interface StreamSource {
    /** Reads no more, until {@link #release()}: the subgraph's own buffers fill, and it stops sending. */
    void hold();

    void release();

    /** Tells the subgraph that nothing more is wanted, and closes. */
    void close();
}
