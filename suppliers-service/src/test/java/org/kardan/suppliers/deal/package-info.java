/** Deals: their stages as a rule, and closing them over HTTP. */
@NullMarked
package org.kardan.suppliers.deal;

import org.jspecify.annotations.NullMarked;
