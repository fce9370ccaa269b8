/** What closing a deal does to stakes, as a rule: the real closing and the what-if are this same rule. */
@NullMarked
package org.kardan.suppliers.deal.closing;

import org.jspecify.annotations.NullMarked;
