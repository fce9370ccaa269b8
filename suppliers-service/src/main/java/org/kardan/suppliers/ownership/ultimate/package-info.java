/** Ownership in the end: ultimate owners, control, and what is missing to know them, as the graph shows them. */
@NullMarked
package org.kardan.suppliers.ownership.ultimate;

import org.jspecify.annotations.NullMarked;
