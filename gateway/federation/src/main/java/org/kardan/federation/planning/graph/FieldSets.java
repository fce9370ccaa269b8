package org.kardan.federation.planning.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.supergraph.ContextArgument;
import org.kardan.federation.supergraph.FieldSet;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/** Turns field sets into the same normal form that operations have. */
final class FieldSets {
    private final Supergraph supergraph;

    FieldSets(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** @param typeName the supergraph's type that the field set is about */
    Selections selections(FieldSet set, String typeName) {
        return new Selections(collect(set.items(), typeName, null, typeName));
    }

    /** What an argument takes from each of the concrete types that set its context. */
    ContextValue contextValue(ContextArgument argument) {
        var byType = new LinkedHashMap<String, Selections>();
        for (var type : supergraph.settingContext(argument.context())) {
            byType.put(type, selections(argument.selection(), type));
        }
        return new ContextValue(argument, byType);
    }

    private List<FieldSelection> collect(
            List<FieldSet.Item> items, String typeName, @Nullable Set<String> onTypes, String placeType) {
        var found = new ArrayList<FieldSelection>();
        for (var item : items) {
            switch (item) {
                case FieldSet.Field field -> found.add(field(field, typeName, onTypes));
                case FieldSet.OnType fragment -> {
                    var type = fragment.typeName() == null ? typeName : fragment.typeName();
                    var left = new LinkedHashSet<>(onTypes == null ? supergraph.possibleTypes(placeType) : onTypes);
                    left.retainAll(supergraph.possibleTypes(type));
                    var all = left.size() == supergraph.possibleTypes(placeType).size();
                    if (!left.isEmpty()) {
                        found.addAll(collect(fragment.items(), type, all ? null : left, placeType));
                    }
                }
            }
        }
        return found;
    }

    private FieldSelection field(FieldSet.Field field, String typeName, @Nullable Set<String> onTypes) {
        var definition = supergraph.field(typeName, field.name());
        var inner = definition == null || field.fields().isEmpty()
                ? Selections.NONE
                : new Selections(collect(
                        field.fields(),
                        TypeForms.named(definition.getType()),
                        null,
                        TypeForms.named(definition.getType())));
        return new FieldSelection(field.name(), field.name(), field.arguments(), onTypes, Condition.ALWAYS, inner);
    }
}
