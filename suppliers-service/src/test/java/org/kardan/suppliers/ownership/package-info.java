/** Tests of what is read above organisations and assets, against every way in which fuzzy dates can come true. */
@NullMarked
package org.kardan.suppliers.ownership;

import org.jspecify.annotations.NullMarked;
