/** Facility lists, over HTTP. */
@NullMarked
package org.kardan.suppliers.facility;

import org.jspecify.annotations.NullMarked;
