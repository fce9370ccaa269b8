package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.QueryGraph;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.Supergraph;

/**
 * Finds the cheapest way to answer a selection. The problem falls apart by place: what is chosen for an object depends on
 * what lies below it only through cost, so each (site, selection) is solved once and remembered.
 */
public final class Search {
    final QueryGraph graph;
    final boolean lenient;
    final Wants wants = new Wants();
    final SearchBudget budget = new SearchBudget();
    private final Map<Problem, Solution> solved = new HashMap<>();
    private final Map<Problem, Integer> open = new HashMap<>();
    /** The outermost open problem that something below was refused for; solutions above it may not be remembered. */
    private int refusedAt = Integer.MAX_VALUE;

    public Search(QueryGraph graph) {
        this(graph, false);
    }

    private Search(QueryGraph graph, boolean lenient) {
        this.graph = graph;
        this.lenient = lenient;
    }

    /** A search that asks a subgraph for what it calls external where nobody else can be asked. */
    public Search lenient() {
        return new Search(graph, true);
    }

    public Supergraph supergraph() {
        return graph.supergraph();
    }

    /** Answers root fields. What is left unanswered no subgraph can answer. */
    public ObjectSolution root(String rootType, Selections selections, boolean mayBeSplit) {
        var objects = new ObjectSearch(this, rootType, null);
        return objects.solve(new LocalPlan(), wants.of(selections, rootType), mayBeSplit);
    }

    /** Answers a selection on a value that a fetch has reached. */
    Solution value(Site site, Selections selections) {
        var problem = new Problem(site, selections);
        var known = solved.get(problem);
        if (known != null) {
            return known;
        }
        var around = open.get(problem);
        if (around != null) {
            // Answering this would need its own answer.
            refusedAt = Math.min(refusedAt, around);
            return new Solution(site.node(), List.of(unanswered(site.node().name(), selections)));
        }
        int level = open.size();
        open.put(problem, level);
        var solution = new Solution(site.node(), objects(site, selections));
        open.remove(problem);
        if (refusedAt >= level) {
            refusedAt = Integer.MAX_VALUE;
            solved.put(problem, solution);
        }
        return solution;
    }

    private static ObjectSolution unanswered(String type, Selections selections) {
        return new ObjectSolution(type, List.of(), List.of(), selections.fields(), Cost.NOTHING);
    }

    private List<ObjectSolution> objects(Site site, Selections selections) {
        return switch (site.node().kind()) {
            case OBJECT -> List.of(object(site, selections));
            case INTERFACE_OBJECT -> List.of(new InterfaceObjectSearch(this, site).solve(selections));
            case ABSTRACT -> {
                var all = new ArrayList<ObjectSolution>(site.node().members().size());
                for (var member : site.node().members()) {
                    var inner = new Site(member, site.provided());
                    all.add(
                            member.kind() == TypeNode.Kind.INTERFACE_OBJECT
                                    ? new InterfaceObjectSearch(this, inner).solve(selections)
                                    : object(inner, selections));
                }
                yield all;
            }
        };
    }

    private ObjectSolution object(Site site, Selections selections) {
        var type = site.node().name();
        var plan = new LocalPlan();
        plan.open(new Visit(site.node(), null, 0));
        return new ObjectSearch(this, type, site.provided()).solve(plan, wants.of(selections, type), true);
    }

    /** How many leaves a selection has. */
    static int leaves(Selections selections) {
        int sum = 0;
        for (FieldSelection field : selections.fields()) {
            sum += Math.max(1, leaves(field.selections()));
        }
        return sum;
    }

    private record Problem(Site site, @Nullable Selections selections) {}
}
