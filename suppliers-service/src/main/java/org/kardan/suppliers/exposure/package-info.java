/** Who could supply a component, and all that is known of them: what every question of exposure is asked of. */
@NullMarked
package org.kardan.suppliers.exposure;

import org.jspecify.annotations.NullMarked;
