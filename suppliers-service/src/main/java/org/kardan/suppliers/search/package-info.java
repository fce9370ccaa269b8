/** Finding things by their names and texts, in whatever script and spelling. */
@NullMarked
package org.kardan.suppliers.search;

import org.jspecify.annotations.NullMarked;
