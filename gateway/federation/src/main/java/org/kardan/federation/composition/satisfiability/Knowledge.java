package org.kardan.federation.composition.satisfiability;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.TypeNode;

/** What can be learnt of objects of one type that were found at a site. It only grows, until {@link Reach} has settled. */
final class Knowledge {
    private final String type;
    private final Site site;
    private final Set<TypeNode> entered = new LinkedHashSet<>();
    private final Set<FieldEdge> unlocked = new LinkedHashSet<>();
    private final Set<Knowledge> readers = new LinkedHashSet<>();

    /** @param type a concrete type; an interface where the subgraph knows no more of the objects */
    Knowledge(String type, Site site) {
        this.type = type;
        this.site = site;
    }

    String type() {
        return type;
    }

    Site site() {
        return site;
    }

    /** Where its objects can be looked up by key. */
    Set<TypeNode> entered() {
        return entered;
    }

    /** Fields whose {@code @requires} can be met. */
    Set<FieldEdge> unlocked() {
        return unlocked;
    }

    /** Those that have to look again when this grows. */
    Set<Knowledge> readers() {
        return readers;
    }

    /** The ways to a field, one for each subgraph that answers it for these objects. */
    List<Way> ways(String field) {
        var found = new ArrayList<Way>();
        var here = way(site.node(), field);
        if (here != null) {
            found.add(here);
        }
        for (var node : entered) {
            var way = node == site.node() || node.kind() == TypeNode.Kind.ABSTRACT ? null : way(node, field);
            if (way != null) {
                found.add(way);
            }
        }
        return found;
    }

    private @Nullable Way way(TypeNode node, String field) {
        var edge = node.edge(field);
        if (edge == null) {
            return null;
        }
        var here = node == site.node();
        var resolved = edge.open()
                && (edge.requires() == null || unlocked.contains(edge))
                // Values from further up are sent along with a key.
                && (edge.contexts().isEmpty() || entered.contains(node));
        if (!resolved && !(here && site.provides(type, field))) {
            return null;
        }
        var below = here ? site : Site.of(node);
        var target = edge.target();
        return new Way(edge, target == null ? null : new Site(target, below.below(type, field, edge.provides())));
    }
}
