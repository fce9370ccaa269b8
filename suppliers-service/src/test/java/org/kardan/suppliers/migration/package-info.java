/** Tests of migrations that fill in, on rows as older versions have left them, what newer versions need. */
@NullMarked
package org.kardan.suppliers.migration;

import org.jspecify.annotations.NullMarked;
