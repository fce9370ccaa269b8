/** The rules of ownership, without a database: effective shares over any number of paths, as ranges, and control by majority. */
@NullMarked
package org.kardan.suppliers.ownership.graph;

import org.jspecify.annotations.NullMarked;
