/** Restrictions: flags that authorities have put on organisations and assets, recorded with their source. */
@NullMarked
package org.kardan.suppliers.restriction;

import org.jspecify.annotations.NullMarked;
