/** Merging organisations, over HTTP. */
@NullMarked
package org.kardan.suppliers.merging;

import org.jspecify.annotations.NullMarked;
