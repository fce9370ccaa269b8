package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.planning.path.ContextUse;
import org.kardan.federation.planning.path.Solution;

/** A selection set that a fetch sends, at a place, on a type of its subgraph. */
final class SelectionNode {
    private final TypeNode node;
    private final Place place;
    private final Map<Key, SelectionEntry> index = new LinkedHashMap<>();
    private final List<SelectionEntry> entries = new ArrayList<>();
    private final Set<Condition> typesWantedWhen = new LinkedHashSet<>();

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

    /** The objects' concrete types, which nobody knows before, are asked for under each of these. */
    void wantTypesWhen(List<Condition> when) {
        typesWantedWhen.addAll(when);
    }

    /** Under which the objects' concrete types are asked for as such; empty where they are known. */
    Set<Condition> typesWantedWhen() {
        return typesWantedWhen;
    }

    /** The same selection set with some of its entries. */
    SelectionNode only(Predicate<SelectionEntry> wanted) {
        var some = new SelectionNode(node, place);
        entries.stream().filter(wanted).forEach(some.entries::add);
        some.typesWantedWhen.addAll(typesWantedWhen);
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

    /** What an entry's field has to be told from further up, as any of its types. */
    Set<ContextUse> contexts(SelectionEntry entry) {
        var found = new LinkedHashSet<ContextUse>();
        for (var type : entry.types()) {
            var edge = edge(entry, type);
            var uses = edge == null || edge.contexts().isEmpty() ? null : ContextUse.of(edge, entry.field());
            if (uses != null) {
                found.addAll(uses);
            }
        }
        return found;
    }

    void restrict(Condition more) {
        if (!more.isAlways()) {
            entries.forEach(entry -> entry.restrict(more));
            var restricted = typesWantedWhen.stream()
                    .map(when -> when.restrictedBy(more))
                    .toList();
            typesWantedWhen.clear();
            typesWantedWhen.addAll(restricted);
        }
    }

    void addAll(SelectionNode other) {
        entries.addAll(other.entries);
        typesWantedWhen.addAll(other.typesWantedWhen);
    }

    /** Names of all types that this subgraph can return here. */
    List<String> memberNames() {
        return node.members().stream().map(TypeNode::name).toList();
    }

    private record Key(
            String slot, Condition when, @Nullable Solution value) {}
}
