/** What holds of facts of all kinds. */
@NullMarked
package org.kardan.suppliers.fact;

import org.jspecify.annotations.NullMarked;
