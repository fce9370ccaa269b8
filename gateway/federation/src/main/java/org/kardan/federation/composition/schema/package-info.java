/** A schema as composition works on it: types, fields and what is applied to them, of one subgraph or of the supergraph. */
@NullMarked
package org.kardan.federation.composition.schema;

import org.jspecify.annotations.NullMarked;
