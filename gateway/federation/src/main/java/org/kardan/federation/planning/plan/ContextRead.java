package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * Where the value of a {@link ContextVariable} is, for objects at one path.
 *
 * @param variable its name
 * @param segments how many segments of the path lead to the object that has the value
 * @param nullable whether null is a value that the subgraph accepts
 * @param fields what to read of that object: for each type one field, and one of what is below that; the value of the last one is the
 *     variable's. Null where there is none for the object's type, and where something on the way is null
 */
public record ContextRead(String variable, int segments, boolean nullable, List<RepresentationField> fields) {
    public ContextRead {
        fields = List.copyOf(fields);
    }
}
