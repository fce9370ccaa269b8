package org.kardan.federation.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Takes out of a selection what no subgraphs together can answer. A supergraph that was composed elsewhere may promise more than
 * it holds, often for objects that never occur; what is left can still be answered.
 */
final class LeaveOut {
    private final Supergraph supergraph;

    private LeaveOut(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** @param unanswered fields of these selections, each with no more below it than cannot be answered */
    static Selections of(
            List<FieldSelection> unanswered, Selections selections, String typeName, Supergraph supergraph) {
        return new LeaveOut(supergraph).without(selections, unanswered, typeName);
    }

    private Selections without(Selections selections, List<FieldSelection> unanswered, String typeName) {
        var left = new ArrayList<>(selections.fields());
        for (var one : unanswered) {
            var next = new ArrayList<FieldSelection>(left.size());
            left.forEach(field -> addWithout(next, field, one, typeName));
            left = next;
        }
        return new Selections(left);
    }

    private void addWithout(
            List<FieldSelection> into, FieldSelection field, FieldSelection unanswered, String typeName) {
        var both = both(field.onTypes(), unanswered.onTypes());
        if (!field.slot().equals(unanswered.slot()) || both != null && both.isEmpty()) {
            into.add(field);
            return;
        }
        var others = both == null
                ? Set.<String>of()
                : others(field.onTypes() == null ? supergraph.visibleTypes(typeName) : field.onTypes(), both);
        if (!others.isEmpty()) {
            into.add(field.narrowed(others, field.selections()));
        }
        if (!unanswered.selections().isEmpty()) {
            var inner = without(field.selections(), unanswered.selections().fields(), typeBelow(field, typeName, both));
            into.add(field.narrowed(both, inner));
        }
    }

    private String typeBelow(FieldSelection field, String typeName, @Nullable Set<String> types) {
        var owner = types == null ? typeName : types.iterator().next();
        var definition = supergraph.field(owner, field.name());
        return definition == null ? typeName : TypeForms.named(definition.getType());
    }

    /** The types of both; null where that is all types. */
    private static @Nullable Set<String> both(@Nullable Set<String> some, @Nullable Set<String> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        var both = new LinkedHashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> others(Set<String> all, Set<String> without) {
        var others = new LinkedHashSet<>(all);
        others.removeAll(without);
        return others;
    }
}
