/** The history of ownership, over HTTP. */
@NullMarked
package org.kardan.suppliers.ownership.history;

import org.jspecify.annotations.NullMarked;
