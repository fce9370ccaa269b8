/** How the direct ownership of something changed over the years, with what caused each change. */
@NullMarked
package org.kardan.suppliers.ownership.history;

import org.jspecify.annotations.NullMarked;
