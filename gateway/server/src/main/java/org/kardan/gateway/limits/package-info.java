/** How large a request may be. */
@NullMarked
package org.kardan.gateway.limits;

import org.jspecify.annotations.NullMarked;
