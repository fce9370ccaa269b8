/** Deals: purchases and sales of organisations and assets, and how far each has come. */
@NullMarked
package org.kardan.suppliers.deal;

import org.jspecify.annotations.NullMarked;
