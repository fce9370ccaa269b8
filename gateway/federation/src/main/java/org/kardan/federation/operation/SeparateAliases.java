package org.kardan.federation.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Fields of one object with the same arguments have one value, whatever they are called, and it is fetched once. Not where an
 * error below one of them would take the value away from the other, too: a null travels up its own place in the response (GraphQL,
 * section 6.4.4). Such fields are told apart, and fetched for themselves.
 */
final class SeparateAliases {
    /** More different ones of one value than this are told apart without being compared. */
    private static final int MOST_COMPARED = 20;

    private final Supergraph supergraph;

    private SeparateAliases(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    static Operation in(Operation operation, Supergraph supergraph) {
        var selections = new SeparateAliases(supergraph).separated(operation.selections(), operation.rootType());
        return selections == operation.selections()
                ? operation
                : new Operation(
                        operation.kind(), operation.name(), operation.rootType(), operation.variables(), selections);
    }

    private Selections separated(Selections selections, String typeName) {
        var prefixes = prefixes(selections, typeName);
        var fields = new ArrayList<FieldSelection>(selections.fields().size());
        boolean changed = false;
        for (var field : selections.fields()) {
            var one = field.isLeaf() ? field : separated(field, typeName, prefixes);
            changed |= one != field;
            fields.add(one);
        }
        return changed ? new Selections(fields) : selections;
    }

    private FieldSelection separated(FieldSelection field, String typeName, Map<FieldSelection, String> prefixes) {
        var inner = separated(field.selections(), typeBelow(field, typeName));
        var one = inner == field.selections() ? field : field.narrowed(field.onTypes(), inner);
        var prefix = prefixes.get(field);
        return prefix == null ? one : one.apart(prefix);
    }

    /** What tells a field apart from others of its slot, for those that have to be. */
    private Map<FieldSelection, String> prefixes(Selections selections, String typeName) {
        var bySlot = new LinkedHashMap<String, Map<String, List<FieldSelection>>>();
        for (var field : selections.fields()) {
            if (!field.isLeaf() && !field.name().startsWith("__")) {
                bySlot.computeIfAbsent(field.slot(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(field.responseName(), _ -> new ArrayList<>(1))
                        .add(field);
            }
        }
        var prefixes = new LinkedHashMap<FieldSelection, String>();
        for (var names : bySlot.values()) {
            if (names.size() > 1) {
                addPrefixes(names, typeName, prefixes);
            }
        }
        return prefixes;
    }

    private void addPrefixes(
            Map<String, List<FieldSelection>> names, String typeName, Map<FieldSelection, String> prefixes) {
        var known = new LinkedHashMap<String, List<FieldSelection>>();
        names.forEach((name, fields) -> {
            var alike = known.size() > MOST_COMPARED
                    ? name
                    : known.keySet().stream()
                            .filter(other -> isSafe(known.get(other), fields, typeName))
                            .findFirst()
                            .orElse(name);
            known.putIfAbsent(alike, fields);
            if (!alike.equals(known.keySet().iterator().next())) {
                fields.forEach(field -> prefixes.put(field, alike));
            }
        });
    }

    /** Whether no error below some of these fields makes others null that would not be. */
    private boolean isSafe(List<FieldSelection> some, List<FieldSelection> others, String typeName) {
        var type = typeBelow(some.getFirst(), typeName);
        var here = below(some);
        var there = below(others);
        return holds(here, there, type) && holds(there, here, type);
    }

    private static List<FieldSelection> below(List<FieldSelection> fields) {
        return fields.stream()
                .flatMap(field -> field.selections().fields().stream())
                .toList();
    }

    /** Whether whatever of these could make the object null is asked for by the others, too. */
    private boolean holds(List<FieldSelection> fields, List<FieldSelection> others, String typeName) {
        for (var field : fields) {
            var same = others.stream().filter(other -> isSame(field, other)).toList();
            if (same.isEmpty()
                    ? mayTravel(field, typeName)
                    : !field.isLeaf() && !isSafe(List.of(field), same, typeName)) {
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
    private boolean mayTravel(FieldSelection field, String typeName) {
        var types = field.onTypes() == null ? supergraph.possibleTypes(typeName) : field.onTypes();
        return types.stream()
                .map(supergraph::type)
                .filter(type -> type != null)
                .flatMap(type -> type.locals().values().stream())
                .map(local -> local.field(field.name()))
                .anyMatch(local -> local != null && TypeForms.isNonNull(local.type()));
    }

    private String typeBelow(FieldSelection field, String typeName) {
        var types = field.onTypes() == null ? Collections.singleton(typeName) : field.onTypes();
        for (var type : types) {
            var definition = supergraph.field(type, field.name());
            if (definition != null) {
                return TypeForms.named(definition.getType());
            }
        }
        return typeName;
    }
}
