/** Tests of the concentration index: hand-computed cases, and random ranges against random choices within them. */
@NullMarked
package org.kardan.suppliers.exposure.concentration;

import org.jspecify.annotations.NullMarked;
