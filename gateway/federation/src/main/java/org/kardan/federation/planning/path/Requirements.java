package org.kardan.federation.planning.path;

import java.util.Collections;
import java.util.List;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;

/** What representations hold besides keys. */
public final class Requirements {
    private Requirements() {}

    /** Whether no representation can hold both, because one field would need two values: it is required with other arguments. */
    public static boolean conflict(List<Selections> some, List<Selections> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> one != other && conflict(one, other)));
    }

    private static boolean conflict(Selections one, Selections other) {
        return one.fields().stream()
                .anyMatch(field -> other.fields().stream().anyMatch(theirs -> conflict(field, theirs)));
    }

    private static boolean conflict(FieldSelection one, FieldSelection other) {
        if (!one.name().equals(other.name()) || apart(one, other)) {
            return false;
        }
        return !one.slot().equals(other.slot()) || conflict(one.selections(), other.selections());
    }

    private static boolean apart(FieldSelection one, FieldSelection other) {
        var some = one.onTypes();
        var others = other.onTypes();
        return some != null && others != null && Collections.disjoint(some, others);
    }
}
