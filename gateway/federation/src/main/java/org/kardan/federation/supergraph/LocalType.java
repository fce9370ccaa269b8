package org.kardan.federation.supergraph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object, interface or union as one subgraph has it.
 *
 * @param keys all of its keys here, also those that are not resolvable
 * @param interfaceObject an object type here ({@code @interfaceObject}) that is an interface in the supergraph
 * @param possibleTypes what this subgraph can return for it: concrete types, or only itself for an object
 */
public record LocalType(
        Subgraph subgraph,
        String name,
        List<Key> keys,
        boolean interfaceObject,
        Set<String> possibleTypes,
        Map<String, LocalField> fields) {

    public LocalType {
        keys = List.copyOf(keys);
        possibleTypes = Collections.unmodifiableSet(new LinkedHashSet<>(possibleTypes));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public @Nullable LocalField field(String fieldName) {
        return fields.get(fieldName);
    }

    /** @param resolvable whether the subgraph answers {@code _entities} for it */
    public record Key(FieldSet fields, boolean resolvable) {}
}
