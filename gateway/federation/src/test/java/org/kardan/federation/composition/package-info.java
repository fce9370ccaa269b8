/** Composition by concept: small subgraphs in, a type of the supergraph or the codes of the errors out. */
@NullMarked
package org.kardan.federation.composition;

import org.jspecify.annotations.NullMarked;
