/** The first data set: reads the seed files into empty or older databases, once. */
@NullMarked
package org.kardan.suppliers.seed;

import org.jspecify.annotations.NullMarked;
