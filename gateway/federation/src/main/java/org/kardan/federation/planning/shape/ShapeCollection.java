package org.kardan.federation.planning.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.DeferredFragment;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.operation.Selections;

/**
 * Merges what an operation says about objects of one type (GraphQL, section 6.3.2). A field stands where it is selected
 * first; where conditions decide what is first, it stands in each of these places, under conditions of which one holds at
 * most.
 */
final class ShapeCollection {
    private final Map<String, List<FieldSelection>> groups = new LinkedHashMap<>();
    private final List<FieldSelection> order = new ArrayList<>();

    private final Map<Under, Selections> narrowed;

    private ShapeCollection(Map<Under, Selections> narrowed) {
        this.narrowed = narrowed;
    }

    /** Selections as they are below a field with a condition. */
    record Under(Condition when, Selections selections) {}

    /**
     * One field of the response.
     *
     * @param field the first selection of it
     * @param selections what is selected below, by any of them
     */
    record Collected(String responseName, FieldSelection field, Inclusion when, List<Selections> selections) {}

    /** @param narrowed what was made so far, so that types of which the same is asked get the same */
    static List<Collected> of(List<Selections> parts, String type, Map<Under, Selections> narrowed) {
        var collection = new ShapeCollection(narrowed);
        for (var part : parts) {
            part.fields().stream().filter(field -> field.appliesTo(type)).forEach(collection::add);
        }
        return collection.collected();
    }

    private void add(FieldSelection field) {
        groups.computeIfAbsent(field.responseName(), unused -> new ArrayList<>(1))
                .add(field);
        order.add(field);
    }

    private List<Collected> collected() {
        var places = new LinkedHashMap<FieldSelection, Collected>();
        for (var group : groups.values()) {
            place(group, places);
        }
        var result = new ArrayList<Collected>(places.size());
        for (var field : order) {
            var placed = places.get(field);
            if (placed != null) {
                result.add(placed);
            }
        }
        return result;
    }

    private void place(List<FieldSelection> group, Map<FieldSelection, Collected> places) {
        var first = group.getFirst();
        var firsts = new LinkedHashMap<Condition, FieldSelection>();
        for (var field : group) {
            firsts.putIfAbsent(field.when(), field);
        }
        var alike = firsts.size() == 1;
        var below = group.stream()
                .filter(field -> !field.isLeaf())
                .map(field -> alike
                        ? field.selections()
                        : narrowed.computeIfAbsent(
                                new Under(field.when(), field.selections()), one -> under(one.when, one.selections)))
                .toList();
        var before = new ArrayList<Condition>();
        for (var place : firsts.entrySet()) {
            var when = Exclusion.firstOf(place.getKey(), before);
            if (when == null) {
                // Too many conditions to tell apart: the field stands where it might be first.
                firsts.values().forEach(places::remove);
                places.put(first, new Collected(first.responseName(), first, Inclusion.of(firsts.keySet()), below));
                return;
            }
            before.add(place.getKey());
            if (!when.isEmpty()) {
                places.put(place.getValue(), new Collected(first.responseName(), first, new Inclusion(when), below));
            }
            if (place.getKey().isAlways()) {
                return;
            }
        }
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
        var deferred = new ArrayList<DeferredFragment>();
        for (var fragment : selections.deferred()) {
            var both = when.and(fragment.when());
            if (both != null) {
                deferred.add(fragment.when(both));
            }
        }
        return new Selections(fields, deferred);
    }

    /** One condition without others. */
    private static final class Exclusion {
        private static final int MOST = 8;

        /** When this holds and none of those before does: any of these. Null where that takes too many words. */
        static @Nullable List<Condition> firstOf(Condition condition, List<Condition> before) {
            List<Condition> all = List.of(condition);
            for (var other : before) {
                var left = new LinkedHashSet<Condition>();
                for (var one : all) {
                    for (var literal : other.literals()) {
                        var both = one.and(new Condition(List.of(literal.negated())));
                        if (both != null) {
                            left.add(both);
                        }
                    }
                }
                if (left.size() > MOST) {
                    return null;
                }
                all = List.copyOf(left);
            }
            return all;
        }
    }
}
