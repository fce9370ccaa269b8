package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.FieldEdge;

/**
 * Answers a field by several visits, each of which knows a part of its value: value types whose fields are spread over
 * subgraphs, and entities that can be entered only from above.
 */
final class SplitValue {
    private final Search search;
    private final Ways ways;
    private final String type;

    SplitValue(Search search, Ways ways, String type) {
        this.search = search;
        this.ways = ways;
        this.type = type;
    }

    /** @param left what nobody can answer; null for nothing */
    record Result(LocalPlan plan, @Nullable FieldSelection left) {}

    Result over(LocalPlan base, FieldSelection field) {
        var plan = base;
        var left = field.selections();
        if (field.isLeaf()) {
            return new Result(plan, field);
        }
        // What is not asked for anything still has to be there, or be null.
        for (var asked = false; !asked || !left.isEmpty(); asked = true) {
            var step = bestStep(plan, field.narrowed(field.onTypes(), left));
            if (step == null) {
                return new Result(plan, field.narrowed(field.onTypes(), left));
            }
            plan = step.plan();
            left = step.left();
        }
        return new Result(plan, null);
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
            var value =
                    edge == null || edge.requires() != null ? null : ways.value(plan, visit, edge, field.selections());
            if (value != null) {
                var with = plan.copy();
                with.assign(visit, field, value);
                steps.add(new Step(with, value.unanswered()));
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
        var value = ways.value(edge, null, field.selections());
        if (value == null) {
            return;
        }
        if (edge.requires() != null) {
            var found = new ArrayList<LocalPlan>();
            ways.addRequiring(found, plan, edge, field, value, null);
            found.forEach(with -> steps.add(new Step(with, value.unanswered())));
            return;
        }
        var entered = Ways.opened(plan, edge.from()) > 1 ? ways.enter(plan, edge.from(), 0, null) : null;
        if (entered != null) {
            entered.assign(entered.visits.size() - 1, field, value);
            steps.add(new Step(entered, value.unanswered()));
        }
    }

    private record Step(LocalPlan plan, Selections left) {
        boolean betterThan(Step other) {
            int byLeft = Integer.compare(Search.leaves(left), Search.leaves(other.left));
            return byLeft != 0 ? byLeft < 0 : plan.cost().compareTo(other.plan.cost()) < 0;
        }
    }
}
