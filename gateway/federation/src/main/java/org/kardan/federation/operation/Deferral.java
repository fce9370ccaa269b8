package org.kardan.federation.operation;

import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.Supergraph;

/**
 * What {@code @defer} of a fragment says.
 *
 * @param label null where there is none
 * @param variable that decides whether it is deferred; null where it is in any case
 */
record Deferral(@Nullable String label, @Nullable String variable) {
    /** Null where the fragment is not deferred, whatever the variables are. */
    static @Nullable Deferral of(DirectivesContainer<?> fragment) {
        var found = fragment.getDirectives(Supergraph.DEFER);
        if (found.isEmpty()) {
            return null;
        }
        var condition = found.getFirst().getArgument("if");
        var label = found.getFirst().getArgument("label");
        var name = label != null && label.getValue() instanceof StringValue text ? text.getValue() : null;
        return switch (condition == null ? null : condition.getValue()) {
            case BooleanValue value when !value.isValue() -> null;
            case VariableReference reference -> new Deferral(name, reference.getName());
            case null, default -> new Deferral(name, null);
        };
    }

    /** What a deferred fragment asks for that is not asked for around it: the client has got that by then. */
    static Selections besides(Selections deferred, Selections around, Condition when) {
        var fields = new ArrayList<FieldSelection>();
        for (var field : deferred.fields()) {
            var same = covering(field, around, when);
            if (same == null) {
                fields.add(field);
            } else if (!field.isLeaf()) {
                var below = besides(field.selections(), same.selections(), when);
                if (!below.isEmpty() || !below.deferred().isEmpty()) {
                    fields.add(field.narrowed(field.onTypes(), below));
                }
            }
        }
        return new Selections(fields, besides(deferred.deferred(), around));
    }

    private static List<DeferredFragment> besides(List<DeferredFragment> fragments, Selections around) {
        var left = new ArrayList<DeferredFragment>();
        for (var fragment : fragments) {
            var rest = besides(fragment.selections(), around, fragment.when());
            if (!rest.isEmpty() || !rest.deferred().isEmpty()) {
                left.add(fragment.with(rest));
            }
        }
        return left;
    }

    /** A field that stands for the same value wherever the other does. */
    private static @Nullable FieldSelection covering(FieldSelection field, Selections around, Condition when) {
        var both = when.and(field.when());
        for (var other : around.fields()) {
            if (both != null
                    && other.responseName().equals(field.responseName())
                    && other.slot().equals(field.slot())
                    && (other.onTypes() == null
                            || field.onTypes() != null && other.onTypes().containsAll(field.onTypes()))
                    && both.literals().containsAll(other.when().literals())) {
                return other;
            }
        }
        return null;
    }
}
