/**
 * What contributors record is proposed until a reviewer accepts it: which versions of facts that holds for, and by whom each was
 * accepted. A plain table that each service makes by a migration of its own; docs/decisions/0029 says why it is one of exceptions.
 */
@NullMarked
package org.kardan.kit.proposal;

import org.jspecify.annotations.NullMarked;
