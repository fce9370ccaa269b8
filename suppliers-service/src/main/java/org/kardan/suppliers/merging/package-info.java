/** One organisation recorded twice becomes one, and two again where that was wrong. */
@NullMarked
package org.kardan.suppliers.merging;

import org.jspecify.annotations.NullMarked;
