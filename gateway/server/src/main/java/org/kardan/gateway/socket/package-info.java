/** GraphQL over WebSockets: the protocol {@code graphql-transport-ws}, as its server. */
@NullMarked
package org.kardan.gateway.socket;

import org.jspecify.annotations.NullMarked;
