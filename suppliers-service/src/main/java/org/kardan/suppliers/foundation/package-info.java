/** How well facts are founded: their strength, what rests on a source, and what falls with it. */
@NullMarked
package org.kardan.suppliers.foundation;

import org.jspecify.annotations.NullMarked;
