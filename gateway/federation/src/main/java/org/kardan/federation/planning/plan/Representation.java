package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * How an object of the tree is described to a subgraph: {@code {"__typename": …, …fields}}.
 *
 * @param runtimeTypes the values of the object's {@code __typename} in the tree that this applies to; empty means every
 *     object, without looking at (or having) a {@code __typename}
 * @param typename what to send as {@code __typename}: a concrete type, or an interface where the subgraph knows no more
 * @param contexts the lookup's variables that have a value for such an object; the others are null for it
 */
public record Representation(
        List<String> runtimeTypes, String typename, List<RepresentationField> fields, List<ContextRead> contexts) {
    public Representation {
        runtimeTypes = List.copyOf(runtimeTypes);
        fields = List.copyOf(fields);
        contexts = List.copyOf(contexts);
    }

    /** Of objects that are told of nothing from further up. */
    public Representation(List<String> runtimeTypes, String typename, List<RepresentationField> fields) {
        this(runtimeTypes, typename, fields, List.of());
    }
}
