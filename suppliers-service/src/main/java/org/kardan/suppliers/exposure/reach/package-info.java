/** What lies below organisations and deals: assets at any depth of ownership, and the components these make. */
@NullMarked
package org.kardan.suppliers.exposure.reach;

import org.jspecify.annotations.NullMarked;
