/** What was believed of rows that facts are about, before they were corrected. */
@NullMarked
package org.kardan.suppliers.versions;

import org.jspecify.annotations.NullMarked;
