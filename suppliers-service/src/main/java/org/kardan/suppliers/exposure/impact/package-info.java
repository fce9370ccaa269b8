/** What a deal would change if it closed today: the same rule as the closing, on stakes in memory, writing nothing. */
@NullMarked
package org.kardan.suppliers.exposure.impact;

import org.jspecify.annotations.NullMarked;
