/**
 * Who may do what: roles from a caller's token, what each root field and each endpoint needs, and how a refusal reads. Nothing here asks
 * the database. docs/decisions/0029 says why it is done so.
 */
@NullMarked
package org.kardan.kit.access;

import org.jspecify.annotations.NullMarked;
