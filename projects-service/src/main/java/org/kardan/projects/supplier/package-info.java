/** The entities of the suppliers service that this graph refers to, by key alone. */
@NullMarked
package org.kardan.projects.supplier;

import org.jspecify.annotations.NullMarked;
