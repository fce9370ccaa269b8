/** From subgraphs' SDL to a supergraph and its public API schema, or to every reason why they do not fit together. */
@NullMarked
package org.kardan.federation.composition;

import org.jspecify.annotations.NullMarked;
