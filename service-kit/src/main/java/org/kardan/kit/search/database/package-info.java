/** Searching tables: which columns, by which statement, and how what the index holds stays in step with the texts. */
@NullMarked
package org.kardan.kit.search.database;

import org.jspecify.annotations.NullMarked;
