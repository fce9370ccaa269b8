package org.kardan.federation.planning.fetch;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;

/** A field that a fetch asks for, on objects of these types. */
final class SelectionEntry {
    private final FieldSelection field;
    private Condition when;
    private final @Nullable SelectionNode child;
    private final Set<String> types = new LinkedHashSet<>();
    /** Fetches that complete what is below. */
    private final Set<FetchGroup> below = new LinkedHashSet<>();

    SelectionEntry(FieldSelection field, Condition when, @Nullable SelectionNode child) {
        this.field = field;
        this.when = when;
        this.child = child;
    }

    FieldSelection field() {
        return field;
    }

    /** It is asked for only where this holds, too. */
    void restrict(Condition more) {
        when = when.restrictedBy(more);
    }

    Condition when() {
        return when;
    }

    /** Null for a leaf. */
    @Nullable SelectionNode child() {
        return child;
    }

    /** Concrete types, or the interface's name where an interface object's types are not known. */
    Set<String> types() {
        return types;
    }

    Set<FetchGroup> below() {
        return below;
    }
}
