/** Tests of the service as a whole, over HTTP and on a real database. */
@NullMarked
package org.kardan.suppliers;

import org.jspecify.annotations.NullMarked;
