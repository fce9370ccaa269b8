/** Tests of lines in and out. */
@NullMarked
package org.kardan.suppliers.transfer;

import org.jspecify.annotations.NullMarked;
