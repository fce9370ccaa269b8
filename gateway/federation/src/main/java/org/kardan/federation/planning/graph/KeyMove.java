package org.kardan.federation.planning.graph;

import org.kardan.federation.operation.Selections;

/**
 * From an object, wherever it is, into a subgraph that looks it up by a key.
 *
 * @param typename what the representation calls the object: the target's type
 */
public record KeyMove(TypeNode target, Selections key, String typename) {}
