/** The Beneficial Ownership Data Standard, over HTTP and on files of its own shape. */
@NullMarked
package org.kardan.suppliers.bods;

import org.jspecify.annotations.NullMarked;
