package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;

/** What a selection wants of objects of one type: one entry for each slot and condition, remembered. */
final class Wants {
    private final Map<Key, List<FieldSelection>> known = new HashMap<>();
    private final Map<List<Selections>, Selections> joined = new HashMap<>();

    /** @param type a concrete type; null for all types together */
    List<FieldSelection> of(Selections selections, @Nullable String type) {
        return known.computeIfAbsent(new Key(selections, type), this::collect);
    }

    private List<FieldSelection> collect(Key key) {
        var groups = new LinkedHashMap<Slot, List<FieldSelection>>();
        for (var field : key.selections.fields()) {
            if ((key.type == null || field.appliesTo(key.type)) && !"__typename".equals(field.name())) {
                groups.computeIfAbsent(new Slot(field.slot(), field.when()), unused -> new ArrayList<>(1))
                        .add(field);
            }
        }
        var result = new ArrayList<FieldSelection>(groups.size());
        for (var group : groups.values()) {
            var first = group.getFirst();
            var inner = group.size() == 1
                    ? first.selections()
                    : join(group.stream().map(FieldSelection::selections).toList());
            result.add(inner == first.selections() ? first : first.narrowed(first.onTypes(), inner));
        }
        return result;
    }

    /** All of these together; null and empty ones count for nothing. */
    Selections join(List<Selections> parts) {
        var real = parts.stream().filter(part -> !part.isEmpty()).distinct().toList();
        if (real.size() < 2) {
            return real.isEmpty() ? parts.getFirst() : real.getFirst();
        }
        return joined.computeIfAbsent(
                real,
                all -> new Selections(
                        all.stream().flatMap(part -> part.fields().stream()).toList()));
    }

    private record Key(Selections selections, @Nullable String type) {}

    private record Slot(String slot, Condition when) {}
}
