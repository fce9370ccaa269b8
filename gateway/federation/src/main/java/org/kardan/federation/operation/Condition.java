package org.kardan.federation.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All of these must hold for a selection to be included; an empty list always holds.
 *
 * @param literals sorted by variable, each variable at most once
 */
public record Condition(List<Literal> literals) {

    public static final Condition ALWAYS = new Condition(List.of());

    public Condition {
        literals = List.copyOf(literals);
    }

    /** Both conditions together, or null where they contradict each other. */
    public @Nullable Condition and(Condition other) {
        if (other.literals.isEmpty() || equals(other)) {
            return this;
        }
        var merged = new ArrayList<>(literals);
        for (Literal literal : other.literals) {
            if (merged.contains(literal.negated())) {
                return null;
            }
            if (!merged.contains(literal)) {
                merged.add(literal);
            }
        }
        merged.sort((a, b) -> a.variable().compareTo(b.variable()));
        return new Condition(merged);
    }

    /** Both together; this alone where they contradict each other, since what never holds needs no more words. */
    public Condition restrictedBy(Condition other) {
        var both = and(other);
        return both == null ? this : both;
    }

    /** What both conditions ask for: the strongest condition that holds whenever either of them does. */
    public Condition common(Condition other) {
        return equals(other)
                ? this
                : new Condition(
                        literals.stream().filter(other.literals::contains).toList());
    }

    /** What is left to ask where {@code known} already holds. */
    public Condition without(Condition known) {
        return known.literals.isEmpty()
                ? this
                : new Condition(literals.stream()
                        .filter(literal -> !known.literals.contains(literal))
                        .toList());
    }

    public boolean isAlways() {
        return literals.isEmpty();
    }

    /** @param isTrue the value of a Boolean variable */
    public boolean holds(Predicate<String> isTrue) {
        for (Literal literal : literals) {
            if (isTrue.test(literal.variable()) != literal.expected()) {
                return false;
            }
        }
        return true;
    }

    /** As {@code $a and not $b}. */
    @Override
    public String toString() {
        return literals.isEmpty()
                ? "always"
                : literals.stream().map(Literal::toString).collect(Collectors.joining(" and "));
    }

    /** {@code @include(if: $variable)} where true is expected, {@code @skip(if: $variable)} where false is. */
    public record Literal(String variable, boolean expected) {
        /** What holds where this does not. */
        public Literal negated() {
            return new Literal(variable, !expected);
        }

        @Override
        public String toString() {
            return (expected ? "$" : "not $") + variable;
        }
    }
}
