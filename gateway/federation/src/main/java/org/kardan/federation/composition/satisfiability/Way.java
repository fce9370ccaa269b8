package org.kardan.federation.composition.satisfiability;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.graph.FieldEdge;

/**
 * A field that a subgraph answers.
 *
 * @param value where its value is then; null for a leaf
 */
record Way(FieldEdge edge, @Nullable Site value) {}
