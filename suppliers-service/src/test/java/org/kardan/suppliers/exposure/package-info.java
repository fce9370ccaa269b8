/** Tests of exposure over HTTP. */
@NullMarked
package org.kardan.suppliers.exposure;

import org.jspecify.annotations.NullMarked;
