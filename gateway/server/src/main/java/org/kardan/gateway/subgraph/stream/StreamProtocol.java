package org.kardan.gateway.subgraph.stream;

/** How a subgraph sends events. */
public enum StreamProtocol {
    /** A WebSocket; server-sent events from a subgraph that answers the handshake with an HTTP status. */
    AUTO,
    /** {@code graphql-transport-ws} over a WebSocket. */
    WEBSOCKET,
    /** Server-sent events, one request for each subscription (the distinct connections mode of GraphQL over SSE). */
    SSE
}
