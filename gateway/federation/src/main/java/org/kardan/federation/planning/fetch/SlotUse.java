package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;

/** How the fetches of a plan use one slot of a place: the fields that may share a source key, and those that may not. */
final class SlotUse {
    private final FieldSelection field;
    /** Types that one fetch asks for together, by their first. */
    private final Map<String, Set<String>> together = new LinkedHashMap<>();
    /** Type to fetch to the form of the field in that fetch's subgraph. */
    private final Map<String, Map<FetchGroup, Set<String>>> forms = new LinkedHashMap<>();

    SlotUse(FieldSelection field) {
        this.field = field;
    }

    FieldSelection field() {
        return field;
    }

    void add(FetchGroup fetch, String type, String form) {
        together.computeIfAbsent(type, one -> new LinkedHashSet<>(List.of(one)));
        forms.computeIfAbsent(type, unused -> new HashMap<>())
                .computeIfAbsent(fetch, unused -> new LinkedHashSet<>())
                .add(form);
    }

    /** The only subgraph that is asked for it; null where there are several. */
    @Nullable String subgraph() {
        var names = new LinkedHashSet<String>();
        forms.values()
                .forEach(fetches -> fetches.keySet()
                        .forEach(fetch -> names.add(fetch.subgraph().name())));
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** These types are asked for in one field. */
    void join(Set<String> types) {
        var all = new LinkedHashSet<String>();
        types.forEach(type -> all.addAll(together.getOrDefault(type, new LinkedHashSet<>(List.of(type)))));
        all.forEach(type -> together.put(type, all));
    }

    /** Whether types that are asked for in one field somewhere have several forms in one fetch. */
    boolean contradicts() {
        return new LinkedHashSet<>(together.values())
                .stream().anyMatch(types -> types.size() > 1 && !fits(types, new LinkedHashSet<>()));
    }

    /** Sets of types that can share a source key, first come first served. */
    List<Set<String>> classes() {
        var classes = new ArrayList<Set<String>>();
        for (var types : new LinkedHashSet<>(together.values())) {
            var fitting = classes.stream().filter(known -> fits(types, known)).findFirst();
            fitting.ifPresentOrElse(known -> known.addAll(types), () -> classes.add(new LinkedHashSet<>(types)));
        }
        return classes;
    }

    private boolean fits(Set<String> some, Set<String> others) {
        var merged = new HashMap<FetchGroup, Set<String>>();
        for (var types : List.of(some, others)) {
            for (var type : types) {
                forms.getOrDefault(type, Map.of())
                        .forEach((fetch, all) -> merged.computeIfAbsent(fetch, unused -> new LinkedHashSet<>())
                                .addAll(all));
            }
        }
        return merged.values().stream().allMatch(all -> all.size() == 1);
    }
}
