package org.kardan.federation.planning.graph;

import org.kardan.federation.operation.Selections;

/**
 * From an object, wherever it is, into a subgraph that looks it up by a key; or from the root of all queries, where it is the
 * value of a field, into the root of another subgraph.
 *
 * @param key empty for a root, which nothing tells apart
 * @param typename what the representation calls the object: the target's type
 */
public record KeyMove(TypeNode target, Selections key, String typename) {
    /** Whether the subgraph is asked for root fields, and not for an entity. */
    public boolean isIntoRoot() {
        return key == Selections.NONE;
    }
}
