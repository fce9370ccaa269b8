package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.graph.ContextValue;
import org.kardan.federation.planning.graph.FieldEdge;

/**
 * A value from further up that a visit tells its subgraph. Equal for those that always are the same value.
 *
 * @param up how many objects further up it is; one for the object around the visited one
 */
public record ContextUse(ContextValue value, int up) {

    /** What a way to a field has to be told; null where one of its contexts is set nowhere above. */
    public static @Nullable List<ContextUse> of(FieldEdge edge, FieldSelection field) {
        var uses = new ArrayList<ContextUse>(edge.contexts().size());
        for (var value : edge.contexts()) {
            var up = field.contexts().get(value.context());
            if (up == null) {
                return null;
            }
            uses.add(new ContextUse(value, up));
        }
        return uses;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContextUse use && up == use.up && value.source().equals(use.value.source());
    }

    @Override
    public int hashCode() {
        return value.source().hashCode() * 31 + up;
    }
}
