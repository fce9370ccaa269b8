/** Relay connections: validated page arguments, orders with opaque keyset cursors, and the slice that answers them. */
@NullMarked
package org.kardan.kit.page;

import org.jspecify.annotations.NullMarked;
