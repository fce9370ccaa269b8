package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.graph.FieldEdge;
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

    /** The same selection set with some of its entries. */
    SelectionNode only(Predicate<SelectionEntry> wanted) {
        var some = new SelectionNode(node, place);
        entries.stream().filter(wanted).forEach(some.entries::add);
        return some;
    }

    /** The way to an entry's field on objects of one of its types; null where the subgraph has none. */
    @Nullable FieldEdge edge(SelectionEntry entry, String type) {
        for (var member : node.members()) {
            if (member.name().equals(type)) {
                return member.edge(entry.field().name());
            }
        }
        return node.edge(entry.field().name());
    }

    void restrict(Condition more) {
        if (!more.isAlways()) {
            entries.forEach(entry -> entry.restrict(more));
        }
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
