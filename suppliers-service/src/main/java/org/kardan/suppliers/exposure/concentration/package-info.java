/** How concentrated the capacity for a component is: on assets, on their owners, and on those who own them in the end. */
@NullMarked
package org.kardan.suppliers.exposure.concentration;

import org.jspecify.annotations.NullMarked;
