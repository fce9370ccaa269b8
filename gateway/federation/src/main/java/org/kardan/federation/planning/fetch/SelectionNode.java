package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.planning.path.Solution;

/** A selection set that a fetch sends, at a place, on a type of its subgraph. */
final class SelectionNode {
    private final TypeNode node;
    private final Place place;
    private final Map<Key, SelectionEntry> index = new LinkedHashMap<>();
    private final List<SelectionEntry> entries = new ArrayList<>();

    SelectionNode(TypeNode node, Place place) {
        this.node = node;
        this.place = place;
    }

    TypeNode node() {
        return node;
    }

    Place place() {
        return place;
    }

    List<SelectionEntry> entries() {
        return entries;
    }

    /** The entry for a field that is answered in this way; null where there is none yet. */
    @Nullable SelectionEntry entry(FieldSelection field, Condition when, @Nullable Solution value) {
        return index.get(new Key(field.slot(), when, value));
    }

    SelectionEntry add(FieldSelection field, Condition when, @Nullable Solution value, @Nullable SelectionNode child) {
        var entry = new SelectionEntry(field, when, child);
        index.put(new Key(field.slot(), when, value), entry);
        entries.add(entry);
        return entry;
    }

    void addAll(SelectionNode other) {
        entries.addAll(other.entries);
    }

    /** Names of all types that this subgraph can return here. */
    List<String> memberNames() {
        return node.members().stream().map(TypeNode::name).toList();
    }

    private record Key(
            String slot, Condition when, @Nullable Solution value) {}
}
