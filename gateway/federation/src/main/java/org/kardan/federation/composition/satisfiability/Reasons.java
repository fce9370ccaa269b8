package org.kardan.federation.composition.satisfiability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.report.Place;
import org.kardan.federation.composition.schema.Element;
import org.kardan.federation.composition.schema.FieldElement;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;

/** Says why a field cannot be answered, subgraph by subgraph, for who writes the subgraphs. */
final class Reasons {
    private final QueryGraph graph;
    private final Reach reach;
    private final List<SubgraphSchema> subgraphs;

    Reasons(QueryGraph graph, Reach reach, List<SubgraphSchema> subgraphs) {
        this.graph = graph;
        this.reach = reach;
        this.subgraphs = subgraphs;
    }

    /**
     * @param above what contextual arguments can have from the objects around
     * @param sites where the objects may have been found; no field of that name can be answered from any
     */
    List<String> of(String type, Set<Site> sites, Set<Object> above, String field) {
        var perSubgraph = new LinkedHashMap<String, Set<String>>();
        for (var site : sites) {
            perSubgraph
                    .computeIfAbsent(name(site.node()), _ -> new LinkedHashSet<>())
                    .addAll(from(type, site, above, field));
        }
        return lines(perSubgraph);
    }

    /** Nobody who knows the implementations of an interface can be reached. */
    List<String> ofTypename(String type, Set<Site> sites) {
        var perSubgraph = new LinkedHashMap<String, Set<String>>();
        for (var site : sites) {
            var knowledge = reach.from(type, site);
            var reasons = perSubgraph.computeIfAbsent(name(site.node()), _ -> new LinkedHashSet<>());
            reasons.add("\"%s\" is an @interfaceObject there, which does not know the concrete types of its objects."
                    .formatted(type));
            for (var subgraph : graph.supergraph().subgraphs()) {
                var node = graph.node(subgraph, type);
                if (node != null && node.kind() == TypeNode.Kind.ABSTRACT) {
                    reasons.addAll(cannotEnter(knowledge, node, "which has the interface,"));
                }
            }
        }
        return lines(perSubgraph);
    }

    private static List<String> lines(Map<String, Set<String>> perSubgraph) {
        var lines = new ArrayList<String>();
        perSubgraph.forEach((subgraph, reasons) -> {
            lines.add("- from subgraph \"" + subgraph + "\":");
            reasons.forEach(reason -> lines.add("  - " + reason));
        });
        return lines;
    }

    private List<String> from(String type, Site site, Set<Object> above, String field) {
        var knowledge = reach.from(Reach.typeAt(site, type), site);
        var reasons = new ArrayList<String>();
        reasons.addAll(here(knowledge, site.node(), above, field));
        for (var node : reach.places(knowledge)) {
            if (node == site.node() || node.kind() == TypeNode.Kind.ABSTRACT) {
                continue;
            }
            if (knowledge.entered().contains(node)) {
                var edge = node.edge(field);
                if (edge != null) {
                    reasons.addAll(here(knowledge, node, above, field));
                }
            } else if (node.edge(field) != null) {
                reasons.addAll(
                        cannotEnter(knowledge, node, "which has field \"%s.%s\",".formatted(node.name(), field)));
            } else if (node.local().keys().stream().anyMatch(LocalType.Key::resolvable)) {
                reasons.addAll(cannotEnter(knowledge, node, ""));
            }
        }
        return reasons;
    }

    /** Why a subgraph in which the objects are known does not answer. */
    private List<String> here(Knowledge knowledge, TypeNode node, Set<Object> above, String field) {
        var coordinate = node.name() + "." + field;
        var at = node == knowledge.site().node() ? "" : " in subgraph \"" + name(node) + "\"";
        var edge = node.edge(field);
        if (edge == null) {
            return List.of("cannot find field \"%s\"%s.".formatted(coordinate, at));
        }
        if (!edge.open()) {
            var overridden = edge.field().overrideLabel() != null
                    ? "overridden while the label \"" + edge.field().overrideLabel() + "\" is "
                            + (edge.field().whenLabelActive() ? "inactive" : "active")
                    : "marked @external";
            return List.of("field \"%s\"%s is not resolvable because it is %s.".formatted(coordinate, at, overridden));
        }
        if (!ContextSources.suffice(above, edge)) {
            return List.of("could not find a match for required context for field \"%s\"%s: %s."
                    .formatted(coordinate, at, unset(edge, above)));
        }
        if (edge.asksForNothing()) {
            return List.of();
        }
        if (!knowledge.entered().contains(node)) {
            var reasons = new ArrayList<String>();
            reasons.add("cannot satisfy %s conditions on field \"%s\"%s: they are sent along with a key."
                    .formatted(edge.requires() == null ? "@fromContext" : "@requires", coordinate, at));
            reasons.addAll(cannotEnter(knowledge, node, "again"));
            return reasons;
        }
        return List.of("cannot satisfy @requires conditions on field \"%s\"%s: %s cannot be resolved."
                .formatted(coordinate, at, missing(knowledge, Objects.requireNonNull(edge.requires()))));
    }

    private static String unset(FieldEdge edge, Set<Object> above) {
        return edge.contexts().stream()
                .filter(value -> !above.contains(value.source()))
                .map(value -> "nothing above it sets context \"%s\" with a value for \"%s\""
                        .formatted(value.context(), value.argument().name()))
                .collect(Collectors.joining(", "));
    }

    private List<String> cannotEnter(Knowledge knowledge, TypeNode node, String what) {
        var to = "cannot move to subgraph \"%s\"".formatted(name(node));
        var clause = what.isEmpty() ? "" : (what.equals("again") ? " again" : ", " + what);
        var keys = node.local().keys();
        if (keys.isEmpty()) {
            return List.of("%s%s because type \"%s\" has no @key defined in subgraph \"%s\"."
                    .formatted(to, clause, node.name(), name(node)));
        }
        if (keys.stream().noneMatch(LocalType.Key::resolvable)) {
            return List.of(
                    "%s%s because none of the @key defined on type \"%s\" in subgraph \"%s\" are resolvable (they are all declared with their \"resolvable\" argument set to false)."
                            .formatted(to, clause, node.name(), name(node)));
        }
        return graph.movesInto(node).stream()
                .map(move -> "%s%s using @key(fields: \"%s\") of \"%s\": %s cannot be resolved from subgraph%s."
                        .formatted(
                                to,
                                clause.endsWith(",") ? clause.substring(0, clause.length() - 1) : clause,
                                print(move.key()),
                                node.name(),
                                missing(knowledge, move.key()),
                                known(knowledge)))
                .toList();
    }

    private String missing(Knowledge knowledge, Selections selections) {
        var lacking = selections.fields().stream()
                .filter(field ->
                        field.appliesTo(knowledge.type()) && !reach.answers(knowledge, new Selections(List.of(field))))
                .map(Reasons::print)
                .toList();
        return (lacking.size() == 1 ? "field \"" : "fields \"") + String.join(" ", lacking) + '"';
    }

    private static String known(Knowledge knowledge) {
        var names = new LinkedHashSet<String>();
        names.add(name(knowledge.site().node()));
        knowledge.entered().forEach(node -> names.add(name(node)));
        return (names.size() == 1 ? " " : "s ")
                + names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static String print(Selections selections) {
        return selections.fields().stream().map(Reasons::print).distinct().collect(Collectors.joining(" "));
    }

    private static String print(FieldSelection field) {
        return field.isLeaf() ? field.name() : field.name() + " { " + print(field.selections()) + " }";
    }

    private static String name(TypeNode node) {
        return node.subgraph().name();
    }

    /** Those that declare it, or all that have the type where nobody does. */
    List<String> subgraphsWith(String type, String field) {
        var found = subgraphs.stream()
                .filter(subgraph -> element(subgraph, type, field) != null)
                .map(SubgraphSchema::name)
                .toList();
        return found.isEmpty()
                ? graph.supergraph().subgraphs().stream()
                        .filter(subgraph -> graph.node(subgraph, type) != null)
                        .map(Subgraph::name)
                        .toList()
                : found;
    }

    List<Place> places(String type, String field) {
        var places = new ArrayList<Place>();
        for (var subgraph : subgraphs) {
            Element element = field.equals("__typename") ? subgraph.type(type) : element(subgraph, type, field);
            var location = element == null ? null : element.location();
            if (location != null) {
                places.add(Findings.place(subgraph.name(), location));
            }
        }
        return places;
    }

    private static @Nullable FieldElement element(SubgraphSchema subgraph, String type, String field) {
        var owner = subgraph.type(type);
        return owner == null ? null : owner.field(field);
    }
}
