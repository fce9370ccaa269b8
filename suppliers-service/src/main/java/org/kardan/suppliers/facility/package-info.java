/** Lists of facilities as CSV, in the form that Open Supply Hub publishes: taken in as assets, with possible duplicates told. */
@NullMarked
package org.kardan.suppliers.facility;

import org.jspecify.annotations.NullMarked;
