/** What all facts have in common: two times, reading at a moment, and pages of children for many parents at once. */
@NullMarked
package org.kardan.suppliers.fact;

import org.jspecify.annotations.NullMarked;
