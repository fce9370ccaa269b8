package org.kardan.federation.planning.shape;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;

/** The source keys a plan has chosen for the objects of one place. */
public interface SourceKeys {

    /** Where a field of objects of a concrete type is. */
    String key(FieldSelection field, String type);

    /** The only subgraph that gives a field's values; null where there are several, or where none does. */
    @Nullable String subgraph(FieldSelection field);

    /** The keys of the objects below a field; null where no plan leads there. */
    @Nullable SourceKeys child(FieldSelection field);
}
