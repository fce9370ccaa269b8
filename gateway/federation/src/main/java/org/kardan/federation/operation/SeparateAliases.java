package org.kardan.federation.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Fields of one object with the same arguments have one value, whatever they are called, and it is fetched once. Not where an
 * error below one of them would take the value away from the other, too: a null travels up its own place in the response (GraphQL,
 * section 6.4.4). Such fields are told apart, and fetched for themselves; all those of one name in one place alike, since they are one
 * field of the response.
 */
final class SeparateAliases {
    /** More different ones of one value than this are told apart without being compared. */
    private static final int MOST_COMPARED = 20;

    private final Supergraph supergraph;

    private SeparateAliases(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /** @param parent the type of the place it is selected at */
    private record Placed(FieldSelection field, String parent) {}

    static Operation in(Operation operation, Supergraph supergraph) {
        var old = operation.selections();
        var place = place(old, operation.rootType());
        var selections = selections(old, new SeparateAliases(supergraph).separated(place));
        return selections == old
                ? operation
                : new Operation(
                        operation.kind(), operation.name(), operation.rootType(), operation.variables(), selections);
    }

    private static List<Placed> place(Selections selections, String parent) {
        return selections.fields().stream()
                .map(field -> new Placed(field, parent))
                .toList();
    }

    private static Selections selections(Selections old, List<FieldSelection> fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) != old.fields().get(i)) {
                return new Selections(fields);
            }
        }
        return old;
    }

    /** @param place all fields of one place in the response, which stand in as many selections as the field above has conditions */
    private List<FieldSelection> separated(List<Placed> place) {
        var prefixes = prefixes(place);
        var byName = new LinkedHashMap<String, List<Placed>>();
        for (var placed : place) {
            if (!placed.field.isLeaf()) {
                byName.computeIfAbsent(placed.field.responseName(), _ -> new ArrayList<>(1))
                        .add(placed);
            }
        }
        var inner = new IdentityHashMap<Placed, Selections>();
        byName.values().forEach(same -> addSeparated(same, inner));
        var fields = new ArrayList<FieldSelection>(place.size());
        for (var placed : place) {
            var field = placed.field;
            var selections = inner.getOrDefault(placed, field.selections());
            var one = selections == field.selections() ? field : field.narrowed(field.onTypes(), selections);
            var prefix = prefixes.get(placed);
            fields.add(prefix == null ? one : one.apart(prefix));
        }
        return fields;
    }

    private void addSeparated(List<Placed> same, Map<Placed, Selections> inner) {
        var fresh = separated(below(same));
        int from = 0;
        for (var placed : same) {
            var old = placed.field.selections();
            int to = from + old.fields().size();
            inner.put(placed, selections(old, List.copyOf(fresh.subList(from, to))));
            from = to;
        }
    }

    /** What tells a field apart from others of its slot, for those that have to be. */
    private Map<Placed, String> prefixes(List<Placed> place) {
        var bySlot = new LinkedHashMap<String, Map<String, List<Placed>>>();
        for (var placed : place) {
            var field = placed.field;
            if (!field.isLeaf() && !field.name().startsWith("__")) {
                bySlot.computeIfAbsent(field.slot(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(field.responseName(), _ -> new ArrayList<>(1))
                        .add(placed);
            }
        }
        var prefixes = new IdentityHashMap<Placed, String>();
        for (var names : bySlot.values()) {
            if (names.size() > 1) {
                addPrefixes(names, prefixes);
            }
        }
        return prefixes;
    }

    private void addPrefixes(Map<String, List<Placed>> names, Map<Placed, String> prefixes) {
        var known = new LinkedHashMap<String, List<Placed>>();
        names.forEach((name, fields) -> {
            var alike = known.size() > MOST_COMPARED
                    ? name
                    : known.keySet().stream()
                            .filter(other -> isSafe(known.get(other), fields))
                            .findFirst()
                            .orElse(name);
            known.putIfAbsent(alike, fields);
            if (!alike.equals(known.keySet().iterator().next())) {
                fields.forEach(field -> prefixes.put(field, alike));
            }
        });
    }

    /** Whether no error below some of these fields makes others null that would not be. */
    private boolean isSafe(List<Placed> some, List<Placed> others) {
        var here = below(some);
        var there = below(others);
        return holds(here, there) && holds(there, here);
    }

    private List<Placed> below(List<Placed> fields) {
        return fields.stream()
                .flatMap(placed -> place(placed.field.selections(), typeBelow(placed)).stream())
                .toList();
    }

    /** Whether whatever of these could make the object null is asked for by the others, too. */
    private boolean holds(List<Placed> fields, List<Placed> others) {
        for (var placed : fields) {
            var same = others.stream()
                    .filter(other -> isSame(placed.field, other.field))
                    .toList();
            if (same.isEmpty() ? mayTravel(placed) : !placed.field.isLeaf() && !isSafe(List.of(placed), same)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(FieldSelection field, FieldSelection other) {
        var types = field.onTypes();
        return field.slot().equals(other.slot())
                && field.when().equals(other.when())
                && (other.onTypes() == null || types != null && other.onTypes().containsAll(types));
    }

    /** Whether a null of the field would make the object null, in any subgraph that has it. */
    private boolean mayTravel(Placed placed) {
        var field = placed.field;
        var types = field.onTypes() == null ? supergraph.possibleTypes(placed.parent) : field.onTypes();
        return types.stream()
                .map(supergraph::type)
                .filter(type -> type != null)
                .flatMap(type -> type.locals().values().stream())
                .map(local -> local.field(field.name()))
                .anyMatch(local -> local != null && TypeForms.isNonNull(local.type()));
    }

    private String typeBelow(Placed placed) {
        var field = placed.field;
        var types = field.onTypes() == null ? Collections.singleton(placed.parent) : field.onTypes();
        for (var type : types) {
            var definition = supergraph.field(type, field.name());
            if (definition != null) {
                return TypeForms.named(definition.getType());
            }
        }
        return placed.parent;
    }
}
