/** The gateway over real HTTP. */
@NullMarked
package org.kardan.gateway.http;

import org.jspecify.annotations.NullMarked;
