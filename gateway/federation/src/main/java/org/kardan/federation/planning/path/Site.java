package org.kardan.federation.planning.path;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;

/**
 * Where a fetch stands in the query graph.
 *
 * @param provided what a {@code @provides} on the way here has opened; null for nothing
 */
public record Site(TypeNode node, @Nullable Selections provided) {}
