/** What the commands print. */
@NullMarked
package org.kardan.gateway.cli;

import org.jspecify.annotations.NullMarked;
