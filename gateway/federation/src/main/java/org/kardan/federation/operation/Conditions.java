package org.kardan.federation.operation;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.VariableReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code @skip} and {@code @include}. */
final class Conditions {
    private Conditions() {}

    /** The condition together with the selection's own; null where it can never be included. */
    static @Nullable Condition of(DirectivesContainer<?> selection, Condition around) {
        Condition when = around;
        for (Directive directive : selection.getDirectives()) {
            boolean include = "include".equals(directive.getName());
            if (!include && !"skip".equals(directive.getName())) {
                continue;
            }
            Argument argument = directive.getArgument("if");
            if (argument.getValue() instanceof VariableReference variable) {
                when = when.and(variable(variable.getName(), include));
            } else if (argument.getValue() instanceof BooleanValue value && value.isValue() != include) {
                return null;
            }
            if (when == null) {
                return null;
            }
        }
        return when;
    }

    static Condition variable(String name, boolean expected) {
        return new Condition(List.of(new Condition.Literal(name, expected)));
    }
}
