/** The values of an operation's variables: checked before anything is fetched, and passed on as the client wrote them. */
@NullMarked
package org.kardan.federation.execution.variable;

import org.jspecify.annotations.NullMarked;
