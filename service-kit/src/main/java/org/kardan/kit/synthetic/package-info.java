/** Synthetic data sets for demonstrations and load: what both services agree on, and how such a set gets into a database. */
@NullMarked
package org.kardan.kit.synthetic;

import org.jspecify.annotations.NullMarked;
