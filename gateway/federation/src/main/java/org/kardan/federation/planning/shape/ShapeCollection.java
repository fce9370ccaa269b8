package org.kardan.federation.planning.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.operation.Selections;

/** Merges what an operation says about objects of one type (GraphQL, section 6.3.2). */
final class ShapeCollection {
    private ShapeCollection() {}

    /**
     * One field of the response.
     *
     * @param field the first selection of it
     * @param selections what is selected below, by any of them
     */
    record Collected(String responseName, FieldSelection field, Inclusion when, List<Selections> selections) {}

    static List<Collected> of(List<Selections> parts, String type) {
        var groups = new LinkedHashMap<String, List<FieldSelection>>();
        for (var part : parts) {
            for (var field : part.fields()) {
                if (field.appliesTo(type)) {
                    groups.computeIfAbsent(field.responseName(), unused -> new ArrayList<>(1))
                            .add(field);
                }
            }
        }
        var result = new ArrayList<Collected>(groups.size());
        groups.forEach((name, group) -> result.add(collected(name, group)));
        return result;
    }

    private static Collected collected(String name, List<FieldSelection> group) {
        var conditions = new LinkedHashSet<Condition>();
        group.forEach(field -> conditions.add(field.when()));
        var when = conditions.contains(Condition.ALWAYS) ? Inclusion.ALWAYS : new Inclusion(List.copyOf(conditions));
        var alike = conditions.size() == 1;
        var below = group.stream()
                .filter(field -> !field.selections().isEmpty())
                .map(field -> alike ? field.selections() : under(field.when(), field.selections()))
                .toList();
        return new Collected(name, group.getFirst(), when, below);
    }

    /** The same selections, where the field around them is there for another reason than its own condition. */
    private static Selections under(Condition when, Selections selections) {
        if (when.isAlways()) {
            return selections;
        }
        var fields = new ArrayList<FieldSelection>();
        for (var field : selections.fields()) {
            var both = when.and(field.when());
            if (both != null) {
                fields.add(field.when(both));
            }
        }
        return new Selections(fields);
    }
}
