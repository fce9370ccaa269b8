/**
 * Changing what is recorded: who did it, once, on the version they had read, and with an audit entry in the same transaction.
 * Plain SQL on tables that each service makes by a migration of its own; docs/decisions/0006 says how they must look.
 */
@NullMarked
package org.kardan.kit.write;

import org.jspecify.annotations.NullMarked;
