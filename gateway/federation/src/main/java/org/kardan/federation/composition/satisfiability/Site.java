package org.kardan.federation.composition.satisfiability;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;

/**
 * Where a value is: a type in a subgraph.
 *
 * @param provided what a {@code @provides} on the way here has opened below it; each part is the graph's own object
 */
record Site(TypeNode node, Set<Selections> provided) {
    Site {
        provided = Collections.unmodifiableSet(new LinkedHashSet<>(provided));
    }

    static Site of(TypeNode node) {
        return new Site(node, Collections.emptySet());
    }

    boolean isInterfaceObject() {
        return node.kind() == TypeNode.Kind.INTERFACE_OBJECT;
    }

    /** @param type the concrete type of the objects there */
    boolean provides(String type, String field) {
        return provided.stream()
                .flatMap(part -> part.fields().stream())
                .anyMatch(one -> one.name().equals(field) && one.appliesTo(type));
    }

    /** What is open below a field, by the {@code @provides} on the way here and by one of its own. */
    Set<Selections> below(String type, String field, @Nullable Selections own) {
        var found = new LinkedHashSet<Selections>();
        if (own != null) {
            found.add(own);
        }
        provided.stream()
                .flatMap(part -> part.fields().stream())
                .filter(one -> one.name().equals(field) && one.appliesTo(type) && !one.isLeaf())
                .forEach(one -> found.add(one.selections()));
        return found;
    }
}
