/** Sources, and the citations that tie facts to sources. Imports no other feature. */
@NullMarked
package org.kardan.suppliers.evidence;

import org.jspecify.annotations.NullMarked;
