/** Many rows at once: PostgreSQL's COPY, and what an import says of a file. */
@NullMarked
package org.kardan.suppliers.bulk;

import org.jspecify.annotations.NullMarked;
