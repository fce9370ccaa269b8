/** Supply: which asset makes which component, and how many a year. */
@NullMarked
package org.kardan.suppliers.supply;

import org.jspecify.annotations.NullMarked;
