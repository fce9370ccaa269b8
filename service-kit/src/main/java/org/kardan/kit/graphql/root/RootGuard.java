package org.kardan.kit.graphql.root;

import graphql.schema.FieldCoordinates;

/** Asked before a root field of the graph is fetched, in the contexts of the request. */
public interface RootGuard {

    /**
     * Lets the caller pass, or throws what the field then answers.
     *
     * @param field the type that is the root, and the field of it
     */
    void check(FieldCoordinates field);
}
