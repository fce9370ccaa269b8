package org.kardan.federation.composition.satisfiability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.graph.TypeNode;

/**
 * What can be reached from where, by keys and {@code @requires}. A key may lie below other objects, whose own keys may lie below the
 * first: so all that is asked for grows together, from what needs nothing, until nothing grows any more. What would need itself is
 * thereby never reached.
 */
final class Reach {
    private final QueryGraph graph;
    private final Map<Origin, Knowledge> known = new HashMap<>();
    private final Deque<Knowledge> pending = new ArrayDeque<>();
    private final Set<Knowledge> queued = new HashSet<>();
    private @Nullable Knowledge reader;

    Reach(QueryGraph graph) {
        this.graph = graph;
    }

    private record Origin(String type, Site site) {}

    /** Settled: it does not grow any more. */
    Knowledge from(String type, Site site) {
        var knowledge = asIs(type, site);
        settle();
        return knowledge;
    }

    private void settle() {
        while (!pending.isEmpty()) {
            var next = pending.poll();
            queued.remove(next);
            if (grow(next)) {
                next.readers().forEach(this::queue);
            }
        }
    }

    /** The type that knowledge of a site's objects is about: an interface where the subgraph knows no more of them. */
    static String typeAt(Site site, String concreteType) {
        return site.isInterfaceObject() ? site.node().name() : concreteType;
    }

    /** The ways to a field of objects of a concrete type. */
    List<Way> ways(String type, Site site, String field) {
        var knowledge = from(typeAt(site, type), site);
        var found = new ArrayList<>(knowledge.ways(field));
        for (var node : knowledge.entered()) {
            if (node.kind() == TypeNode.Kind.ABSTRACT) {
                node.members().stream()
                        .filter(member -> member.name().equals(type))
                        .forEach(member ->
                                found.addAll(from(type, Site.of(member)).ways(field)));
            }
        }
        return found;
    }

    /** Whether this can be answered for objects of a concrete type. */
    boolean answers(String type, Site site, Selections selections) {
        var knowledge = from(typeAt(site, type), site);
        boolean answered = answers(knowledge, selections);
        // What is below other objects may never have been looked for.
        while (!answered && !pending.isEmpty()) {
            settle();
            answered = answers(knowledge, selections);
        }
        return answered;
    }

    /** Whether this can be answered, as far as is known now. */
    boolean answers(Knowledge knowledge, Selections selections) {
        if (reader != null) {
            knowledge.readers().add(reader);
        }
        for (var field : selections.fields()) {
            if (field.appliesTo(knowledge.type()) && !answers(knowledge, field)) {
                return false;
            }
        }
        return true;
    }

    private boolean answers(Knowledge knowledge, FieldSelection field) {
        if (field.name().equals("__typename")) {
            return true;
        }
        for (var way : knowledge.ways(field.name())) {
            if (!way.edge().contexts().isEmpty()) {
                continue; // who needs the field says nothing of what is further up
            }
            var value = way.value();
            if (value == null || field.isLeaf() || answersValue(value, field.selections())) {
                return true;
            }
        }
        for (var node : knowledge.entered()) {
            if (node.kind() == TypeNode.Kind.ABSTRACT && answersEach(node, field)) {
                return true;
            }
        }
        return false;
    }

    /** An interface object's field, once the concrete type is known. */
    private boolean answersEach(TypeNode abstractNode, FieldSelection field) {
        var alone = new Selections(List.of(field));
        return abstractNode.members().stream().allMatch(member -> answers(asIs(member.name(), Site.of(member)), alone));
    }

    private boolean answersValue(Site site, Selections selections) {
        return site.node().members().stream()
                .allMatch(member -> answers(asIs(member.name(), new Site(member, site.provided())), selections));
    }

    private Knowledge asIs(String type, Site site) {
        var origin = new Origin(type, site);
        var before = known.get(origin);
        if (before != null) {
            return before;
        }
        var made = new Knowledge(type, site);
        known.put(origin, made);
        queue(made);
        return made;
    }

    private void queue(Knowledge knowledge) {
        if (queued.add(knowledge)) {
            pending.add(knowledge);
        }
    }

    private boolean grow(Knowledge knowledge) {
        reader = knowledge;
        boolean grown = false;
        boolean again = true;
        while (again) {
            again = enter(knowledge) | unlock(knowledge);
            grown |= again;
        }
        reader = null;
        return grown;
    }

    private boolean enter(Knowledge knowledge) {
        boolean more = false;
        for (var node : places(knowledge)) {
            if (!knowledge.entered().contains(node) && canEnter(knowledge, node)) {
                knowledge.entered().add(node);
                more = true;
            }
        }
        return more;
    }

    private boolean canEnter(Knowledge knowledge, TypeNode node) {
        return graph.movesInto(node).stream().anyMatch(move -> answers(knowledge, move.key()));
    }

    /** Where objects of the type are looked up, if they can be. */
    Set<TypeNode> places(Knowledge knowledge) {
        var found = new LinkedHashSet<>(graph.nodesOf(knowledge.type()));
        if (knowledge.site().isInterfaceObject()) {
            for (var subgraph : graph.supergraph().subgraphs()) {
                var node = graph.node(subgraph, knowledge.type());
                if (node != null) {
                    found.add(node);
                }
            }
        }
        return found;
    }

    private boolean unlock(Knowledge knowledge) {
        boolean more = false;
        for (var node : knowledge.entered()) {
            for (var name : node.local().fields().keySet()) {
                var edge = node.edge(name);
                if (edge != null
                        && edge.requires() != null
                        && edge.open()
                        && !knowledge.unlocked().contains(edge)
                        && answers(knowledge, edge.requires())) {
                    knowledge.unlocked().add(edge);
                    more = true;
                }
            }
        }
        return more;
    }
}
