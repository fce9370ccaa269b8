package org.kardan.federation.operation;

import java.util.List;

/** A normalised selection set. Compared by identity, which is what the planner remembers its findings by. */
public final class Selections {
    /** What a leaf has. An object's selections may be empty, too, but are not this. */
    public static final Selections NONE = new Selections(List.of());

    private final List<FieldSelection> fields;

    public Selections(List<FieldSelection> fields) {
        this.fields = List.copyOf(fields);
    }

    /** In the operation's order. */
    public List<FieldSelection> fields() {
        return fields;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
