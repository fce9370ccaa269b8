package org.kardan.federation.operation;

import java.util.List;

/** A normalised selection set. Compared by identity, which is what the planner remembers its findings by. */
public final class Selections {
    /** What a leaf has. An object's selections may be empty, too, but are not this. */
    public static final Selections NONE = new Selections(List.of());

    private final List<FieldSelection> fields;
    private final List<DeferredFragment> deferred;

    public Selections(List<FieldSelection> fields) {
        this(fields, List.of());
    }

    public Selections(List<FieldSelection> fields, List<DeferredFragment> deferred) {
        this.fields = List.copyOf(fields);
        this.deferred = List.copyOf(deferred);
    }

    /** In the operation's order. */
    public List<FieldSelection> fields() {
        return fields;
    }

    /** What may be answered later; empty where the operation was read without regard to {@code @defer}. */
    public List<DeferredFragment> deferred() {
        return deferred;
    }

    /** Whether there are no fields. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
