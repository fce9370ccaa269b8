/** The supergraph as an immutable model; join directives end here. */
@NullMarked
package org.kardan.federation.supergraph;

import org.jspecify.annotations.NullMarked;
