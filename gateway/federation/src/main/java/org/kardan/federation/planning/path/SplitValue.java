package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.TypeNode;
import org.kardan.federation.supergraph.TypeForms;

/**
 * Answers a field by several visits, each of which knows a part of its value: value types whose fields are spread over
 * subgraphs, and entities that can be entered only from above.
 */
final class SplitValue {
    /** Steps looked at for one field before the best one is taken each time. */
    private static final int MOST_TRIES = 200;

    private final Search search;
    private final Ways ways;
    private final String type;
    private int tries;

    SplitValue(Search search, Ways ways, String type) {
        this.search = search;
        this.ways = ways;
        this.type = type;
    }

    /** @param left what nobody can answer; null for nothing */
    record Result(LocalPlan plan, @Nullable FieldSelection left) {}

    Result over(LocalPlan base, FieldSelection field) {
        if (field.isLeaf()) {
            return new Result(base, field);
        }
        var whole = cheapest(base, field);
        if (whole != null) {
            return new Result(whole, null);
        }
        var plan = base;
        for (var left = field; ; ) {
            var step = bestStep(plan, left);
            if (step == null || step.left().isEmpty()) {
                return new Result(step == null ? plan : step.plan(), step == null ? left : null);
            }
            plan = step.plan();
            left = field.narrowed(field.onTypes(), step.left());
        }
    }

    /** Whether several subgraphs resolve the field to one object, so that each may be asked for what it knows of it. */
    boolean isShared(FieldSelection field) {
        return !field.isLeaf()
                && search.graph.nodesOf(type).stream()
                                .map(node -> node.edge(field.name()))
                                .filter(edge -> edge != null && edge.open() && mayBeParted(edge))
                                .count()
                        > 1;
    }

    /** Objects with keys are told apart by these, and never by their places in two lists. */
    private static boolean mayBeParted(FieldEdge edge) {
        return TypeForms.listDepth(edge.field().type()) == 0;
    }

    /** The cheapest plan in which all of the field is answered, by as many visits as that takes; null where none was found. */
    @Nullable LocalPlan cheapest(LocalPlan plan, FieldSelection field) {
        tries = MOST_TRIES;
        return cheapest(plan, field, null);
    }

    private @Nullable LocalPlan cheapest(LocalPlan plan, FieldSelection field, @Nullable LocalPlan bound) {
        int all = Search.leaves(field.selections());
        LocalPlan found = null;
        for (var step : steps(plan, field)) {
            var best = found == null ? bound : found;
            if (--tries < 0
                    || Search.leaves(step.left()) >= all && all > 0
                    || best != null && step.plan().cost().compareTo(best.cost()) >= 0) {
                continue;
            }
            var end = step.left().isEmpty()
                    ? step.plan()
                    : cheapest(step.plan(), field.narrowed(field.onTypes(), step.left()), best);
            if (end != null && (best == null || end.cost().compareTo(best.cost()) < 0)) {
                found = end;
            }
        }
        return found;
    }

    private @Nullable Step bestStep(LocalPlan plan, FieldSelection field) {
        int all = Search.leaves(field.selections());
        Step best = null;
        for (var step : steps(plan, field)) {
            if ((Search.leaves(step.left()) < all || all == 0) && (best == null || step.betterThan(best))) {
                best = step;
            }
        }
        return best;
    }

    private List<Step> steps(LocalPlan plan, FieldSelection field) {
        search.budget.step();
        var steps = new ArrayList<Step>();
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            var edge = ways.edge(plan, visit, field);
            if (edge == null || !edge.asksForNothing() || !Ways.mayJoin(plan, visit, field)) {
                continue;
            }
            for (var part : parts(ways.value(plan, visit, edge, field.selections()), edge, field)) {
                var value = ways.value(plan, visit, edge, part.asked());
                var with = plan.copy();
                with.assign(visit, field.narrowed(field.onTypes(), part.asked()), value);
                steps.add(new Step(with, part.left()));
            }
        }
        for (var node : search.graph.nodesOf(type)) {
            var edge = node.edge(field.name());
            if (edge != null && edge.open()) {
                addVisits(steps, plan, edge, field);
            }
        }
        return steps;
    }

    private void addVisits(List<Step> steps, LocalPlan plan, FieldEdge edge, FieldSelection field) {
        var whole = ways.value(edge, null, field.selections());
        if (whole == null) {
            return;
        }
        if (!edge.asksForNothing()) {
            var found = new ArrayList<LocalPlan>();
            ways.addRequiring(found, plan, edge, field, whole, null);
            found.forEach(with -> steps.add(new Step(with, whole.unanswered())));
            return;
        }
        var entered = Ways.opened(plan, edge.from(), field) > 1 ? ways.enter(plan, edge.from(), 0, null) : null;
        if (entered == null) {
            return;
        }
        for (var part : parts(whole, edge, field)) {
            var with = entered.copy();
            with.assign(
                    with.visits.size() - 1,
                    field.narrowed(field.onTypes(), part.asked()),
                    ways.value(edge, null, part.asked()));
            steps.add(new Step(with, part.left()));
        }
    }

    /** What one visit can be asked for: all that it comes to know, and what it knows without asking on. */
    private static List<Part> parts(@Nullable Solution whole, FieldEdge edge, FieldSelection field) {
        if (whole == null) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(field.selections(), whole.unanswered()));
        if (whole.cost().fetches() > 0 && mayBeParted(edge)) {
            var atOnce = atOnce(whole);
            if (!atOnce.asked().isEmpty()) {
                parts.add(atOnce);
            }
        }
        return parts;
    }

    private static Part atOnce(Solution solution) {
        var asked = new ArrayList<FieldSelection>();
        var left = new ArrayList<>(solution.unanswered().fields());
        for (var object : solution.objects()) {
            for (var assignment : object.assignments()) {
                if (assignment.servesVisit() == Assignment.CLIENT) {
                    add(assignment, solution.node(), asked, left);
                }
            }
        }
        return new Part(new Selections(asked), new Selections(left));
    }

    private static void add(
            Assignment assignment, TypeNode node, List<FieldSelection> asked, List<FieldSelection> left) {
        var field = assignment.field();
        var value = assignment.value();
        var here = assignment.visit() == 0 && node.kind() == TypeNode.Kind.OBJECT;
        if (here && (value == null || value.complete() && value.cost().fetches() == 0)) {
            asked.add(field);
            return;
        }
        var edge = here ? node.edge(field.name()) : null;
        var inner = edge == null || value == null || !mayBeParted(edge) ? null : atOnce(value);
        if (inner == null || inner.asked().isEmpty()) {
            left.add(field);
            return;
        }
        asked.add(field.narrowed(field.onTypes(), inner.asked()));
        left.add(field.narrowed(field.onTypes(), inner.left()));
    }

    /**
     * @param asked of one visit
     * @param left for others
     */
    private record Part(Selections asked, Selections left) {}

    private record Step(LocalPlan plan, Selections left) {
        boolean betterThan(Step other) {
            int byLeft = Integer.compare(Search.leaves(left), Search.leaves(other.left));
            return byLeft != 0 ? byLeft < 0 : plan.cost().compareTo(other.plan.cost()) < 0;
        }
    }
}
