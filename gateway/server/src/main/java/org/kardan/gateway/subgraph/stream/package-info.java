/** Streams of events from subgraphs: {@code graphql-transport-ws}, or server-sent events where a subgraph has no WebSockets. */
@NullMarked
package org.kardan.gateway.subgraph.stream;

import org.jspecify.annotations.NullMarked;
