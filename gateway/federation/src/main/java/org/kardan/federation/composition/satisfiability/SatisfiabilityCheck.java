package org.kardan.federation.composition.satisfiability;

import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.composition.report.CompositionCode;
import org.kardan.federation.composition.report.Findings;
import org.kardan.federation.composition.schema.SubgraphSchema;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.Supergraph;
import org.kardan.federation.supergraph.Supergraph.RootKind;

/**
 * Goes down from the roots, over every field that clients may ask, with all places where its objects may have been found; from none of
 * which the field can be answered where it is an error. Whoever reaches a type by more places can answer no less, so that a type is
 * looked at again only from places of which none was looked at alone; past {@link #MOST_OF_ONE_TYPE} the rest is taken for satisfiable.
 */
public final class SatisfiabilityCheck {
    /** Sets of places of one type that are looked at; what people write has a handful, what is made up to hurt has no end. */
    static final int MOST_OF_ONE_TYPE = 300;

    private final Supergraph supergraph;
    private final QueryGraph graph;
    private final Reach reach;
    private final Reasons reasons;
    private final SharedRuntimeTypes runtimeTypes;
    private final Findings findings;
    private final Deque<State> pending = new ArrayDeque<>();
    private final ContextSources contexts;
    private final Map<Seen, List<Set<Site>>> seen = new HashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();

    private SatisfiabilityCheck(
            Supergraph supergraph, Set<String> labels, List<SubgraphSchema> subgraphs, Findings findings) {
        this.supergraph = supergraph;
        this.graph = QueryGraph.of(supergraph, labels);
        this.reach = new Reach(graph);
        this.contexts = new ContextSources(graph, reach);
        this.reasons = new Reasons(graph, reach, subgraphs);
        this.runtimeTypes = new SharedRuntimeTypes(supergraph, findings);
        this.findings = findings;
    }

    /** @param subgraphs what it was composed from, for places in them */
    public static void check(Supergraph supergraph, List<SubgraphSchema> subgraphs, Findings findings) {
        for (var labels : Labels.settings(supergraph)) {
            new SatisfiabilityCheck(supergraph, labels, subgraphs, findings).run();
            if (findings.hasErrors()) {
                return;
            }
        }
    }

    private record Seen(String type, Set<Object> above) {}

    /**
     * @param sites where its objects may have been found, each on its own
     * @param above what contextual arguments can have from the objects around
     */
    private record State(
            RootKind root,
            String type,
            Set<Site> sites,
            Set<Object> above,
            @Nullable Step path,
            boolean narrowed) {}

    private void run() {
        for (var kind : RootKind.values()) {
            var type = supergraph.rootType(kind);
            if (type != null) {
                var sites = new LinkedHashSet<Site>();
                graph.nodesOf(type).forEach(node -> sites.add(Site.of(node)));
                add(new State(kind, type, sites, Set.of(), null, false));
            }
        }
        while (!pending.isEmpty()) {
            visit(pending.poll());
        }
    }

    private void add(State state) {
        var before = seen.computeIfAbsent(new Seen(state.type, state.above), _ -> new ArrayList<>());
        if (before.size() >= MOST_OF_ONE_TYPE || before.stream().anyMatch(state.sites::containsAll)) {
            return;
        }
        before.removeIf(sites -> sites.containsAll(state.sites));
        before.add(state.sites);
        pending.add(state);
    }

    private void visit(State state) {
        var type = supergraph.apiSchema().getObjectType(state.type);
        if (type == null) {
            return; // hidden from clients
        }
        var below = contexts.below(state.above, state.type, state.sites);
        for (var field : type.getFieldDefinitions()) {
            var name = field.getName();
            if (failed.contains(state.type + "." + name)) {
                continue;
            }
            var values = new LinkedHashMap<Site, Way>();
            boolean answered = false;
            for (var site : state.sites) {
                for (var way : reach.ways(state.type, site, name)) {
                    if (!ContextSources.suffice(state.above, way.edge())) {
                        continue;
                    }
                    answered = true;
                    if (way.value() != null) {
                        values.put(way.value(), way);
                    }
                }
            }
            var step = new Step(state.path, state.type, state.narrowed, name);
            if (!answered) {
                refuse(state, step);
            } else if (!GraphQLTypeUtil.isLeaf(field.getType())) {
                var valueType = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
                runtimeTypes.check(
                        state.type + "." + name, valueType, values.keySet(), () -> example(state.root, step));
                descend(state.root, valueType, values.keySet(), below, step);
            }
        }
    }

    private void descend(RootKind root, String valueType, Set<Site> values, Set<Object> above, Step step) {
        // Whose objects are of no known type cannot be asked what only some types have.
        var sites = new LinkedHashSet<>(values);
        sites.removeIf(site -> site.isInterfaceObject() && !learnsType(site));
        if (sites.isEmpty()) {
            refuseTypename(root, valueType, values, step);
            return;
        }
        var possible = supergraph.visibleTypes(valueType);
        for (var type : possible) {
            var found = new LinkedHashSet<Site>();
            boolean somewhereNever = false;
            for (var site : sites) {
                var at = at(site, type);
                if (at == null) {
                    somewhereNever = true;
                } else {
                    found.add(at);
                }
            }
            // Where a subgraph never returns the type it can be asked instead of the others, and nothing is left to
            // answer.
            if (!somewhereNever) {
                add(new State(root, type, found, above, step, !type.equals(valueType)));
            }
        }
    }

    private boolean learnsType(Site site) {
        return reach.from(site.node().name(), site).entered().stream()
                .anyMatch(node -> node.kind() == TypeNode.Kind.ABSTRACT);
    }

    /** The place of the objects of one concrete type among those of a site; null where there are none. */
    private @Nullable Site at(Site site, String type) {
        for (var member : site.node().members()) {
            var name = member.name();
            if (name.equals(type)
                    || member.kind() == TypeNode.Kind.INTERFACE_OBJECT
                            && supergraph.possibleTypes(name).contains(type)) {
                return new Site(member, site.provided());
            }
        }
        return null;
    }

    private void refuse(State state, Step step) {
        failed.add(state.type + "." + step.field());
        report(
                state.root,
                step,
                reasons.of(state.type, state.sites, state.above, step.field()),
                state.type,
                step.field());
    }

    private void refuseTypename(RootKind root, String type, Set<Site> sites, Step step) {
        if (failed.add(type + ".__typename")) {
            report(
                    root,
                    new Step(step, type, false, "__typename"),
                    reasons.ofTypename(type, sites),
                    type,
                    "__typename");
        }
    }

    private void report(RootKind root, Step step, List<String> why, String type, String field) {
        var message = "The following supergraph API query:\n%s\ncannot be satisfied by the subgraphs because:\n%s"
                .formatted(example(root, step), String.join("\n", why));
        findings.error(
                CompositionCode.SATISFIABILITY_ERROR,
                message,
                reasons.subgraphsWith(type, field),
                reasons.places(type, field));
    }

    private String example(RootKind root, Step step) {
        return new ExampleQuery(supergraph.apiSchema()).of(root.name().toLowerCase(Locale.ROOT), step);
    }

    /** Which progressive overrides to look at as on: every combination of few, else none, all, and each alone. */
    private static final class Labels {
        private static final int MOST_COMBINED = 3;

        static List<Set<String>> settings(Supergraph supergraph) {
            var labels = supergraph.overrideLabels();
            var settings = new LinkedHashSet<Set<String>>();
            settings.add(Collections.emptySet());
            if (labels.size() <= MOST_COMBINED) {
                for (var label : labels) {
                    for (var set : List.copyOf(settings)) {
                        settings.add(with(set, label));
                    }
                }
                return List.copyOf(settings);
            }
            settings.add(labels);
            labels.forEach(label -> settings.add(Collections.singleton(label)));
            return List.copyOf(settings);
        }

        private static Set<String> with(Set<String> set, String label) {
            var more = new LinkedHashSet<>(set);
            more.add(label);
            return more;
        }
    }
}
