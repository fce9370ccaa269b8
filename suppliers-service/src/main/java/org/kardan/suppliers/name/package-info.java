/** Names of organisations and assets, in any script. */
@NullMarked
package org.kardan.suppliers.name;

import org.jspecify.annotations.NullMarked;
