/** The rules that hold for the whole server. */
@NullMarked
package org.kardan.gateway;

import org.jspecify.annotations.NullMarked;
