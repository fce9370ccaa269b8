/** What a client sees over a WebSocket. */
@NullMarked
package org.kardan.gateway.socket;

import org.jspecify.annotations.NullMarked;
