package org.kardan.federation.supergraph;

import graphql.language.FieldDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object, interface or union of the supergraph.
 *
 * @param possibleTypes concrete types, in the supergraph's order; only itself for an object
 * @param fields also those the public API schema hides
 * @param locals as each subgraph has it, by subgraph
 */
public record CompositeType(
        String name,
        Kind kind,
        Set<String> possibleTypes,
        Map<String, FieldDefinition> fields,
        Map<Subgraph, LocalType> locals) {

    /** What it is in the supergraph. */
    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    public CompositeType {
        possibleTypes = Collections.unmodifiableSet(new LinkedHashSet<>(possibleTypes));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        locals = Collections.unmodifiableMap(new LinkedHashMap<>(locals));
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public @Nullable LocalType in(Subgraph subgraph) {
        return locals.get(subgraph);
    }
}
