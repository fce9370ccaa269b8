package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * One field of a representation.
 *
 * <p>Where the tree has <em>no</em> value for it (never fetched, or its fetch failed) the whole object gets no
 * representation. A null is sent as null where {@code nullable}, and else means no representation either. Both rules
 * hold at any depth. Lists are copied element by element, nulls among them as nulls.
 *
 * @param name its name in the representation
 * @param sourceKey where its value is, in the object it belongs to
 * @param onTypes only for objects whose {@code __typename} in the tree is one of these (others just lack the field); empty
 *     means every object
 * @param nullable whether null is a value the subgraph accepts
 * @param fields what to take of an object; empty where the value is copied whole
 */
public record RepresentationField(
        String name, String sourceKey, List<String> onTypes, boolean nullable, List<RepresentationField> fields) {
    public RepresentationField {
        onTypes = List.copyOf(onTypes);
        fields = List.copyOf(fields);
    }
}
