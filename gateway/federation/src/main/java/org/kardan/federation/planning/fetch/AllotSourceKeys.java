package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each slot of each place its source key: the field's name, unless two slots want the same one or a subgraph would
 * refuse a document in which fields of different form have one name (GraphQL, section 5.3.2).
 */
final class AllotSourceKeys {
    private final Map<Place, Map<String, SlotUse>> uses = new LinkedHashMap<>();

    private AllotSourceKeys() {}

    static void in(List<FetchGroup> groups) {
        var contradiction = true;
        while (contradiction) {
            var allot = new AllotSourceKeys();
            groups.forEach(group -> group.selections().values().forEach(selection -> allot.collect(group, selection)));
            contradiction = allot.askContradictionsByType();
            if (!contradiction) {
                allot.uses.forEach(AllotSourceKeys::allot);
            }
        }
    }

    private void collect(FetchGroup group, SelectionNode selection) {
        var slots = uses.computeIfAbsent(selection.place(), unused -> new LinkedHashMap<>());
        for (var entry : selection.entries()) {
            var use = slots.computeIfAbsent(entry.field().slot(), unused -> new SlotUse(entry.field()));
            if (Hoisting.hoisted(selection, entry)) {
                entry.types()
                        .forEach(type -> use.add(
                                group,
                                type,
                                FieldForm.of(selection.node().edge(entry.field().name()))));
                use.join(entry.types());
            } else {
                entry.types().forEach(type -> use.add(group, type, FieldForm.of(selection.edge(entry, type))));
            }
            if (entry.child() != null) {
                collect(group, entry.child());
            }
        }
    }

    private boolean askContradictionsByType() {
        var changed = false;
        for (var place : uses.entrySet()) {
            for (var use : place.getValue().entrySet()) {
                if (use.getValue().contradicts()) {
                    changed |= place.getKey().askByType(use.getKey());
                }
            }
        }
        return changed;
    }

    private static void allot(Place place, Map<String, SlotUse> slots) {
        var keys = new LinkedHashMap<String, Map<String, String>>();
        var taken = new HashSet<String>();
        // Plain names first, so that what has arguments does not take the name of what has none.
        var inOrder = new ArrayList<>(slots.keySet());
        inOrder.sort((a, b) -> Boolean.compare(isPlain(slots, b), isPlain(slots, a)));
        for (var slot : inOrder) {
            keys.put(slot, allot(slots.get(slot), taken));
        }
        place.keys(keys);
        slots.forEach((slot, use) -> place.subgraph(slot, use.subgraph()));
    }

    private static boolean isPlain(Map<String, SlotUse> slots, String slot) {
        return slots.get(slot).field().arguments().isEmpty();
    }

    private static Map<String, String> allot(SlotUse use, Set<String> taken) {
        var byType = new LinkedHashMap<String, String>();
        var name = use.field().name();
        for (var types : use.classes()) {
            var wished = new LinkedHashSet<String>();
            if (byType.isEmpty()) {
                wished.add(name);
                wished.add(use.field().responseName());
            } else {
                wished.add(name + "_" + types.iterator().next());
            }
            var key = free(wished, name, taken);
            types.forEach(type -> byType.put(type, key));
        }
        return byType;
    }

    private static String free(Set<String> wished, String name, Set<String> taken) {
        for (var wish : wished) {
            if (!wish.startsWith("__") && taken.add(wish)) {
                return wish;
            }
        }
        for (int i = 2; ; i++) {
            if (taken.add(name + "_" + i)) {
                return name + "_" + i;
            }
        }
    }
}
