package org.kardan.federation.planning.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.supergraph.LocalField;

/**
 * From a type in a subgraph, by a field, to the field's type in the same subgraph.
 *
 * @param target null for a scalar or an enum
 * @param open whether the subgraph resolves it on its own; false for external fields, which only a {@code @provides} on the
 *     way opens
 * @param inKey whether it is part of a key of the type in this subgraph, so that the value is known there even where the
 *     field is external
 * @param requires what a representation must hold besides the key; null where nothing more
 * @param provides what is open below it besides what always is; null where nothing more
 * @param contexts for each argument that has its value from further up
 */
public record FieldEdge(
        TypeNode from,
        LocalField field,
        @Nullable TypeNode target,
        boolean open,
        boolean inKey,
        @Nullable Selections requires,
        @Nullable Selections provides,
        List<ContextValue> contexts) {
    public FieldEdge {
        contexts = List.copyOf(contexts);
    }

    /** Whether it is answered wherever its subgraph has the object, without being told of anything else. */
    public boolean asksForNothing() {
        return requires == null && contexts.isEmpty();
    }

    public String name() {
        return field.name();
    }
}
