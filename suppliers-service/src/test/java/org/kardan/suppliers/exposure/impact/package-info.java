/** Tests of the what-if on a deal. */
@org.jspecify.annotations.NullMarked
package org.kardan.suppliers.exposure.impact;
