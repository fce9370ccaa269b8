/** Tests of what closing a deal does to stakes. */
@NullMarked
package org.kardan.suppliers.deal.closing;

import org.jspecify.annotations.NullMarked;
