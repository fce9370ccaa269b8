/** The terms of deals: what is sold, by whom and to whom, and what it is claimed to lead to. */
@NullMarked
package org.kardan.suppliers.deal.terms;

import org.jspecify.annotations.NullMarked;
