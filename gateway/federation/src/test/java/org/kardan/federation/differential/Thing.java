package org.kardan.federation.differential;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the made-up world: a concrete type and what makes it this one and no other.
 *
 * @param told the representation by which a subgraph was asked for it; null where it was found otherwise
 */
record Thing(String type, String seed, @Nullable Map<String, Object> told) {}
