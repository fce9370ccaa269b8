/** Rules on the kit as a whole. */
@NullMarked
package org.kardan.kit;

import org.jspecify.annotations.NullMarked;
