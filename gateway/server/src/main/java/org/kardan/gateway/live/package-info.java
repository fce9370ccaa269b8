/** Subscriptions of clients: the events of a subgraph, each completed by the others, and handed on as fast as the client takes them. */
@NullMarked
package org.kardan.gateway.live;

import org.jspecify.annotations.NullMarked;
