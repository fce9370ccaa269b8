/** Subscriptions over plain HTTP. */
@NullMarked
package org.kardan.gateway.live;

import org.jspecify.annotations.NullMarked;
