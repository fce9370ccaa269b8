/** GraphQL over WebSockets, so that a client that does not read holds back what is sent to it. */
@NullMarked
package org.kardan.kit.socket;

import org.jspecify.annotations.NullMarked;
