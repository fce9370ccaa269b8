/** {@code ./kardan import} and {@code export}: files into a running service and out of it, as streams of any length. */
@NullMarked
package org.kardan.deploy.local.transfer;

import org.jspecify.annotations.NullMarked;
