/** What every type of this service can do, whatever it is: tried on all of them. */
@NullMarked
package org.kardan.suppliers.habits;

import org.jspecify.annotations.NullMarked;
