/** Tests of the synthetic data set. */
@NullMarked
package org.kardan.suppliers.synthetic;

import org.jspecify.annotations.NullMarked;
