package org.kardan.federation.planning.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.planning.path.ContextUse;
import org.kardan.federation.planning.path.Requirements;
import org.kardan.federation.supergraph.Subgraph;

/** One request to one subgraph, while the plan is being made. */
public final class FetchGroup {
    private final Subgraph subgraph;
    private final Position position;
    private final int depth;
    private final boolean root;
    private final Map<TypeNode, SelectionNode> selections = new LinkedHashMap<>();
    private final List<Described> described = new ArrayList<>();
    private final Set<FetchGroup> after = new LinkedHashSet<>();
    private @Nullable Condition where;

    FetchGroup(Subgraph subgraph, Position position, int depth, boolean root) {
        this.subgraph = subgraph;
        this.position = position;
        this.depth = depth;
        this.root = root;
    }

    Subgraph subgraph() {
        return subgraph;
    }

    /** The objects it completes. */
    Position position() {
        return position;
    }

    /** Fetches that have to wait for each other until this one is done, at least. */
    int depth() {
        return depth;
    }

    /** What its objects are asked for under, as far as they may be there without it. To be called when all fetches are found. */
    Condition where() {
        if (where == null) {
            where = position.conditionBesides();
        }
        return where;
    }

    /** Takes in what another fetch asks for of the same objects. */
    void take(FetchGroup other) {
        var both = where().common(other.where());
        selections.values().forEach(selection -> selection.restrict(where().without(both)));
        other.selections
                .values()
                .forEach(selection -> selection.restrict(other.where().without(both)));
        where = both;
        other.selections.forEach((node, selection) -> selection(node).addAll(selection));
        other.described.stream().filter(one -> !described.contains(one)).forEach(described::add);
        after.addAll(other.after);
    }

    /** Whether it asks for root fields, and not for entities: of the operation, or of queries that another subgraph has as a value. */
    boolean isRoot() {
        return root;
    }

    /** Whether it asks for the operation's own root fields. */
    boolean begins() {
        return position.parent() == null && root;
    }

    /** What it asks for, by type in its subgraph. */
    Map<TypeNode, SelectionNode> selections() {
        return selections;
    }

    SelectionNode selection(TypeNode node) {
        return selections.computeIfAbsent(node, type -> new SelectionNode(type, position.place()));
    }

    /** How it describes the objects. */
    List<Described> described() {
        return described;
    }

    /** Fetches it has to wait for. */
    Set<FetchGroup> after() {
        return after;
    }

    /**
     * This fetch in parts, each with the fields that require the same; empty where all do. Each part tells no more of the objects
     * than its own fields require.
     */
    List<FetchGroup> pieces() {
        var byRequired = new LinkedHashMap<Needed, FetchGroup>();
        for (var selection : selections.values()) {
            for (var entry : selection.entries()) {
                byRequired.computeIfAbsent(required(selection, entry), this::piece);
            }
        }
        if (byRequired.size() < 2) {
            return List.of();
        }
        byRequired.forEach((required, piece) -> selections.forEach((node, selection) -> {
            var some = selection.only(entry -> required(selection, entry).equals(required));
            if (!some.entries().isEmpty()) {
                piece.selections.put(node, some);
            }
        }));
        return List.copyOf(byRequired.values());
    }

    private FetchGroup piece(Needed required) {
        var piece = new FetchGroup(subgraph, position, depth, root);
        described.forEach(one -> piece.described.add(one.requiring(required)));
        piece.after.addAll(after);
        return piece;
    }

    private static Needed required(SelectionNode selection, SelectionEntry entry) {
        var requires = new LinkedHashSet<Selections>();
        for (var type : entry.types()) {
            var edge = selection.edge(entry, type);
            if (edge != null && edge.requires() != null) {
                requires.add(edge.requires());
            }
        }
        return new Needed(requires, selection.contexts(entry));
    }

    /** What some of its fields need to be told of an object besides the key. */
    private record Needed(Set<Selections> requires, Set<ContextUse> contexts) {}

    /** Whether this starts only when the other is done. */
    boolean waitsFor(FetchGroup other) {
        return waitsFor(other, new HashSet<>());
    }

    private boolean waitsFor(FetchGroup other, Set<FetchGroup> seen) {
        for (var before : after) {
            if (before == other || seen.add(before) && before.waitsFor(other, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether objects can be described here as another fetch would have to. */
    boolean suits(List<Described> others) {
        if (others.stream().anyMatch(other -> described.stream().anyMatch(other::clashes))) {
            return false;
        }
        var all = new ArrayList<>(described);
        all.addAll(others);
        return selections.keySet().stream().allMatch(node -> toldAlike(all, node))
                && others.stream().allMatch(other -> toldAlike(all, other.node()));
    }

    /**
     * An interface object is asked for all of its fields whatever its type is, so that what one type's fields require has to be
     * told for every type.
     */
    private boolean toldAlike(List<Described> all, TypeNode node) {
        if (node.kind() != TypeNode.Kind.INTERFACE_OBJECT) {
            return true;
        }
        var unknown = new HashSet<Selections>();
        var known = new HashMap<String, Set<Selections>>();
        for (var one : all) {
            if (one.node() == node) {
                (one.isConcrete() ? known.computeIfAbsent(one.type(), unused -> new HashSet<>()) : unknown)
                        .addAll(one.requires());
            }
        }
        known.values().forEach(requires -> requires.addAll(unknown));
        var different = new HashSet<>(known.values());
        if (known.isEmpty() || !unknown.isEmpty() && !Paths.coversAll(position, known.keySet())) {
            different.add(unknown);
        }
        return different.size() < 2;
    }

    /** What its fields are asked for under, and the objects' concrete types where it tells them. */
    SentWhen sentWhen() {
        var conditions = new LinkedHashSet<Condition>();
        for (var selection : selections.values()) {
            conditions.addAll(selection.typesWantedWhen());
            selection.entries().forEach(entry -> conditions.add(entry.when()));
        }
        return SentWhen.of(conditions, where());
    }

    /**
     * Objects of a type, as the subgraph is told of them.
     *
     * @param type a concrete type, or an interface where the objects' types are not known
     * @param node the type they are described as
     * @param when what the fields that need this description are asked for under
     */
    record Described(
            String type,
            TypeNode node,
            Selections key,
            List<Selections> requires,
            List<ContextUse> contexts,
            Condition when) {

        /**
         * Whether an object that both describe would miss what only one of them needs, where the other's fields are asked for
         * alone, or would have to be told two values of one field.
         */
        boolean clashes(Described other) {
            var sameObjects = type.equals(other.type) || !isConcrete() || !other.isConcrete();
            if (!sameObjects
                    || node == other.node
                            && key == other.key
                            && requires.equals(other.requires)
                            && contexts.equals(other.contexts)) {
                return false;
            }
            return !when.equals(other.when) || inOtherWords(other) || Requirements.conflict(requires, other.requires);
        }

        /** Without what none of these needs. */
        Described requiring(Needed some) {
            return new Described(
                    type,
                    node,
                    key,
                    requires.stream().filter(some.requires::contains).toList(),
                    contexts.stream().filter(some.contexts::contains).toList(),
                    when);
        }

        /** One representation names one type: an object that is known as two interface objects needs two. */
        private boolean inOtherWords(Described other) {
            return node != other.node
                    && node.kind() == TypeNode.Kind.INTERFACE_OBJECT
                    && other.node.kind() == TypeNode.Kind.INTERFACE_OBJECT;
        }

        private boolean isConcrete() {
            return type.equals(node.name()) == (node.kind() == TypeNode.Kind.OBJECT);
        }
    }
}
