package org.kardan.federation.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.Subgraph;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Finds by trying everything how few steps, and with so few how few requests, a query of objects takes. In each step some subgraphs
 * are asked for all that they can tell from what was known before it; to ask one for more costs nothing here. Abstract types
 * and interface objects are not understood.
 */
final class CheapestPlans {
    private static final int MOST_STEPS = 30;
    /** Deeper down nothing is required in these tests; but what requires itself of another object would go on for ever. */
    private static final int MOST_LEVELS = 12;

    private final QueryGraph graph;
    private final Wanted wanted;

    private CheapestPlans(QueryGraph graph, Wanted wanted) {
        this.graph = graph;
        this.wanted = wanted;
    }

    static CheapestPlans of(QueryGraph graph, String root, Selections query) {
        return new CheapestPlans(graph, new Wanted(graph, "", root, List.of(query), MOST_LEVELS));
    }

    /** How many steps it takes at least; negative where many do not suffice. */
    int steps(Selections query) {
        var known = new Known();
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (known.has(query)) {
                return steps;
            }
            known = after(known, graph.supergraph().subgraphs());
        }
        return -1;
    }

    /** Whether so many steps suffice with so many requests. */
    boolean suffice(Selections query, int steps, int requests) {
        return suffice(new Known(), query, steps, requests);
    }

    private boolean suffice(Known known, Selections query, int steps, int requests) {
        if (known.has(query)) {
            return true;
        }
        if (steps == 0 || requests == 0) {
            return false;
        }
        for (var some : subsets(graph.supergraph().subgraphs(), requests)) {
            var next = after(known, some);
            if (!next.equals(known) && suffice(next, query, steps - 1, requests - some.size())) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Subgraph>> subsets(List<Subgraph> all, int most) {
        var found = new ArrayList<List<Subgraph>>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            if (Integer.bitCount(bits) <= most) {
                var some = new ArrayList<Subgraph>();
                for (int i = 0; i < all.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        some.add(all.get(i));
                    }
                }
                found.add(some);
            }
        }
        return found;
    }

    private Known after(Known before, List<Subgraph> asked) {
        var known = before.copy();
        for (var subgraph : asked) {
            var root = graph.node(subgraph, wanted.type);
            if (root != null && before.fields.isEmpty()) {
                ask(root, before, known, wanted, null, false);
            }
            lookUp(subgraph, before, known, wanted);
        }
        return known;
    }

    /** Asks for all objects that were known before by their keys. */
    private void lookUp(Subgraph subgraph, Known before, Known known, Wanted wanted) {
        var node = graph.node(subgraph, wanted.type);
        if (node != null
                && graph.movesInto(node).stream().anyMatch(move -> !move.isIntoRoot() && before.has(move.key()))) {
            ask(node, before, known, wanted, null, true);
        }
        before.fields.forEach((slot, below) -> {
            var inner = wanted.fields.get(slot);
            if (inner != null && inner.type != null) {
                lookUp(subgraph, below, known.fields.get(slot), inner);
            }
        });
    }

    /** What a subgraph tells of an object that it has found. */
    private void ask(
            TypeNode node,
            @Nullable Known before,
            Known known,
            Wanted wanted,
            @Nullable Selections provided,
            boolean lookedUp) {
        wanted.fields.forEach((slot, inner) -> {
            var edge = node.edge(inner.name);
            var opened = provided(provided, inner.name);
            if (edge == null || !edge.open() && opened == null && !edge.inKey()) {
                return;
            }
            if (edge.requires() != null && !(lookedUp && before != null && before.has(edge.requires()))) {
                return;
            }
            var target = edge.target();
            var value = known.fields.computeIfAbsent(slot, unused -> new Known());
            if (target != null && inner.type != null) {
                ask(target, null, value, inner, joined(edge, opened), false);
            }
        });
    }

    private static @Nullable Selections joined(FieldEdge edge, @Nullable Selections opened) {
        if (edge.provides() == null || opened == null) {
            return edge.provides() == null ? opened : edge.provides();
        }
        var all = new ArrayList<>(edge.provides().fields());
        all.addAll(opened.fields());
        return new Selections(all);
    }

    private static @Nullable Selections provided(@Nullable Selections provided, String name) {
        return provided == null
                ? null
                : provided.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .map(FieldSelection::selections)
                        .orElse(null);
    }

    /** What there is to be known of an object: what is asked for, keys, what they require. */
    private static final class Wanted {
        private final @Nullable String type;
        private final String name;
        private final Map<String, Wanted> fields = new LinkedHashMap<>();

        private Wanted(QueryGraph graph, String name, @Nullable String type, List<Selections> asked, int levels) {
            this.name = name;
            this.type = type;
            if (type == null) {
                return;
            }
            var parts = new LinkedHashSet<Selections>(asked);
            var nodes = graph.nodesOf(type);
            nodes.forEach(node -> graph.movesInto(node).forEach(move -> parts.add(move.key())));
            var slots = new LinkedHashMap<String, List<FieldSelection>>();
            for (var queue = new ArrayList<>(parts); !queue.isEmpty(); ) {
                for (var field : queue.removeFirst().fields()) {
                    slots.computeIfAbsent(field.slot(), unused -> new ArrayList<>())
                            .add(field);
                    for (var node : nodes) {
                        var edge = node.edge(field.name());
                        var required = edge == null ? null : edge.requires();
                        if (required != null && parts.add(required)) {
                            queue.add(required);
                        }
                    }
                }
            }
            slots.forEach((slot, found) -> {
                var first = found.getFirst();
                var inner = found.stream()
                        .map(FieldSelection::selections)
                        .distinct()
                        .toList();
                var below = first.isLeaf() || levels == 0 ? null : typeOf(graph, type, first.name());
                fields.put(slot, new Wanted(graph, first.name(), below, inner, levels - 1));
            });
        }

        /** Null for a field that only members of an abstract type have. */
        private static @Nullable String typeOf(QueryGraph graph, String type, String field) {
            var definition = graph.supergraph().field(type, field);
            return definition == null ? null : TypeForms.named(definition.getType());
        }
    }

    /** What is known of an object. */
    private static final class Known {
        private final Map<String, Known> fields = new HashMap<>();

        Known copy() {
            var copy = new Known();
            fields.forEach((slot, below) -> copy.fields.put(slot, below.copy()));
            return copy;
        }

        boolean has(Selections selections) {
            return selections.fields().stream().allMatch(field -> {
                var below = fields.get(field.slot());
                return below != null && below.has(field.selections());
            });
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Known known && known.fields.equals(fields);
        }

        @Override
        public int hashCode() {
            return fields.hashCode();
        }
    }
}
