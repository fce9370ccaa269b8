/** The gateway as a command: {@code ./kardan gateway}, {@code explain}. */
@NullMarked
package org.kardan.gateway.cli;

import org.jspecify.annotations.NullMarked;
