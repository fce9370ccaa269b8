package org.kardan.federation.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.ContextValue;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Tells fields with contextual arguments which of the objects around them set their contexts, and asks these for the values. What stands
 * below objects of which only some set a context is asked for apart, so that every field has one place that its values come from.
 */
final class BindContexts {
    private final QueryGraph graph;
    private final Map<Selections, Set<String>> needed = new IdentityHashMap<>();
    private final Map<String, Set<String>> byFieldName;

    private BindContexts(QueryGraph graph) {
        this.graph = graph;
        this.byFieldName = graph.contextsByFieldName();
    }

    /** @param selections root fields; the same are returned where nothing needs a context */
    static Selections in(Selections selections, String rootType, QueryGraph graph) {
        var bind = new BindContexts(graph);
        return bind.needed(selections).isEmpty() ? selections : bind.bind(selections, Set.of(rootType), null);
    }

    /**
     * Objects on the way down.
     *
     * @param types the concrete types of those that the way goes through
     * @param when the field that the way goes on by is asked for
     * @param needs collects what is asked of the objects besides
     */
    private record Level(@Nullable Level around, Set<String> types, Condition when, Set<Need> needs) {}

    /** A value, and what asks for it is asked for under. */
    private record Need(ContextValue value, Set<String> types, Condition when) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Need need
                    && value.source().equals(need.value.source())
                    && types.equals(need.types)
                    && when.equals(need.when);
        }

        @Override
        public int hashCode() {
            return value.source().hashCode();
        }
    }

    private Selections bind(Selections selections, Set<String> types, @Nullable Level around) {
        var needs = new LinkedHashSet<Need>();
        var fields = new ArrayList<FieldSelection>();
        for (var field : selections.fields()) {
            var applied = new LinkedHashSet<>(types);
            if (field.onTypes() != null) {
                applied.retainAll(field.onTypes());
            }
            var bound = bound(field, applied, around);
            var below = needed(field.selections());
            if (below.isEmpty()) {
                fields.add(bound);
                continue;
            }
            var parts = parts(applied, below);
            for (var part : parts) {
                var level = new Level(around, part, field.when(), needs);
                var inner = bind(field.selections(), valueTypes(field, part), level);
                fields.add(bound.narrowed(parts.size() == 1 ? field.onTypes() : part, inner));
            }
        }
        needs.forEach(need -> addFields(need, types, fields));
        return new Selections(fields, selections.deferred());
    }

    private FieldSelection bound(FieldSelection field, Set<String> types, @Nullable Level around) {
        if (!byFieldName.containsKey(field.name())) {
            return field;
        }
        var found = new HashMap<String, Integer>();
        for (var type : types) {
            for (var value : graph.contextValues(type, field.name())) {
                bind(value, field, around, found);
            }
        }
        return found.isEmpty() ? field : field.within(found);
    }

    private static void bind(
            ContextValue value, FieldSelection field, @Nullable Level around, Map<String, Integer> found) {
        int up = 1;
        var when = field.when();
        for (var level = around; level != null; level = level.around) {
            when = level.when.restrictedBy(when);
            if (level.types.stream().anyMatch(value.byType()::containsKey)) {
                found.put(value.context(), up);
                level.needs.add(new Need(value, level.types, when));
                return;
            }
            up++;
        }
    }

    /** Types that set the same of these contexts. */
    private List<Set<String>> parts(Set<String> types, Set<String> contexts) {
        var parts = new LinkedHashMap<Set<String>, Set<String>>();
        for (var type : types) {
            var set = new LinkedHashSet<>(contexts);
            set.removeIf(context -> !graph.supergraph().settingContext(context).contains(type));
            parts.computeIfAbsent(set, unused -> new LinkedHashSet<>()).add(type);
        }
        return List.copyOf(parts.values());
    }

    private Set<String> valueTypes(FieldSelection field, Set<String> types) {
        var found = new LinkedHashSet<String>();
        for (var type : types) {
            var definition = graph.supergraph().field(type, field.name());
            if (definition != null) {
                found.addAll(graph.supergraph().possibleTypes(TypeForms.named(definition.getType())));
            }
        }
        return found;
    }

    /** Contexts that something at any depth may need. */
    private Set<String> needed(Selections selections) {
        var known = needed.get(selections);
        if (known != null) {
            return known;
        }
        var found = new LinkedHashSet<String>();
        for (var field : selections.fields()) {
            found.addAll(byFieldName.getOrDefault(field.name(), Set.of()));
            found.addAll(needed(field.selections()));
        }
        needed.put(selections, found);
        return found;
    }

    /** Types on which the same is selected are asked in one field. */
    private static void addFields(Need need, Set<String> all, List<FieldSelection> into) {
        var alike = new LinkedHashMap<String, Set<String>>();
        var first = new LinkedHashMap<String, FieldSelection>();
        for (var type : need.types) {
            for (var field :
                    need.value.byType().getOrDefault(type, Selections.NONE).fields()) {
                var form = form(field);
                alike.computeIfAbsent(form, unused -> new LinkedHashSet<>()).add(type);
                first.putIfAbsent(form, field);
            }
        }
        first.forEach((form, field) -> {
            var types = alike.get(form);
            var onTypes = types != null && types.containsAll(all) ? null : types;
            into.add(field.narrowed(onTypes, field.selections()).when(need.when));
        });
    }

    private static String form(FieldSelection field) {
        var text = new StringBuilder(field.slot());
        for (var inner : field.selections().fields()) {
            text.append('{').append(inner.onTypes()).append(form(inner)).append('}');
        }
        return text.toString();
    }
}
