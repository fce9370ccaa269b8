package org.kardan.federation.operation;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** One of these conditions must hold for a field of the response to be there; never empty. */
public record Inclusion(List<Condition> anyOf) {

    public static final Inclusion ALWAYS = new Inclusion(List.of(Condition.ALWAYS));

    public Inclusion {
        anyOf = List.copyOf(anyOf);
    }

    /** Where any of these holds; one at least. */
    public static Inclusion of(Collection<Condition> conditions) {
        return conditions.contains(Condition.ALWAYS)
                ? ALWAYS
                : new Inclusion(conditions.stream().distinct().toList());
    }

    /** True where the field is there whatever the variables are, so that nothing needs evaluating. */
    public boolean isAlways() {
        return anyOf.size() == 1 && anyOf.getFirst().isAlways();
    }

    /** @param isTrue the value of a Boolean variable */
    public boolean holds(Predicate<String> isTrue) {
        for (Condition condition : anyOf) {
            if (condition.holds(isTrue)) {
                return true;
            }
        }
        return false;
    }
}
