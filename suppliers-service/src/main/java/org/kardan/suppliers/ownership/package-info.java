/** Ownership: who holds what in whom, directly and in the end. */
@NullMarked
package org.kardan.suppliers.ownership;

import org.jspecify.annotations.NullMarked;
