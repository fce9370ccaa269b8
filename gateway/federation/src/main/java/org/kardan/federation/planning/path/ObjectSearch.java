package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;

/** Chooses the visits for objects of one type. */
final class ObjectSearch {
    private static final Comparator<LocalPlan> CHEAPEST = Comparator.comparing(LocalPlan::cost);

    private final Search search;
    private final String type;
    private final Ways ways;
    private int exhaustive = SearchBudget.EXHAUSTIVE;
    private boolean splits;

    /**
     * @param type a concrete type, or an interface where no more is known
     * @param provided what a {@code @provides} has opened for the first visit
     */
    ObjectSearch(Search search, String type, @Nullable Selections provided) {
        this.search = search;
        this.type = type;
        this.ways = new Ways(search, this, type, provided);
    }

    /** @param mayBeSplit whether one field may be asked of several subgraphs, each for a part of its value */
    ObjectSolution solve(LocalPlan base, List<FieldSelection> wanted, boolean mayBeSplit) {
        splits = mayBeSplit;
        var plan = base;
        var pending = new ArrayList<Pending>();
        var hard = new ArrayList<FieldSelection>();
        for (var field : wanted) {
            if (assignForFree(plan, field)) {
                continue;
            }
            int count = ways.of(plan, field, null).size();
            if (count == 0) {
                hard.add(field);
            } else {
                pending.add(new Pending(field, count));
            }
        }
        // What has only one way goes first: others may then share its visit.
        pending.sort(Comparator.comparingInt(Pending::ways));
        var best = best(plan, pending.stream().map(Pending::field).toList(), null);
        if (best == null) {
            throw new IllegalStateException("Fields that can be answered one by one cannot be answered together.");
        }
        var unanswered = new ArrayList<FieldSelection>();
        for (var field : hard) {
            var split = mayBeSplit
                    ? new SplitValue(search, ways, type).over(best, field)
                    : new SplitValue.Result(best, field);
            best = split.plan();
            if (split.left() != null) {
                unanswered.add(split.left());
            }
        }
        return best.solution(type, unanswered);
    }

    Ways ways() {
        return ways;
    }

    boolean mayBeSplit() {
        return splits;
    }

    /** Assigns a field to the visit that found the object, if it can answer it without any other fetch. */
    boolean assignForFree(LocalPlan plan, FieldSelection field) {
        if (plan.visits.isEmpty()) {
            return false;
        }
        var edge = ways.edge(plan, 0, field);
        if (edge == null || !edge.asksForNothing()) {
            return false;
        }
        var value = ways.value(plan, 0, edge, field.selections());
        if (value == null && !field.isLeaf()) {
            return false;
        }
        if (value != null && (!value.complete() || value.cost().fetches() > 0)) {
            return false;
        }
        plan.assign(0, field, value);
        return true;
    }

    /** The cheapest plan that answers all of these; null where one of them can't be answered. */
    @Nullable LocalPlan best(LocalPlan base, List<FieldSelection> wanted, @Nullable Guard guard) {
        return best(base, wanted, 0, guard, null, CHEAPEST);
    }

    /** The plan that answers all of these the earliest, whatever else there is in it; null where one of them can't be answered. */
    @Nullable LocalPlan earliest(LocalPlan base, List<FieldSelection> wanted, @Nullable Guard guard) {
        int mark = base.mark();
        return best(
                base,
                wanted,
                0,
                guard,
                null,
                Comparator.<LocalPlan>comparingInt(plan -> plan.readySince(mark))
                        .thenComparing(CHEAPEST));
    }

    /** @param order in which nothing comes to stand before what it was made from */
    private @Nullable LocalPlan best(
            LocalPlan plan,
            List<FieldSelection> wanted,
            int from,
            @Nullable Guard guard,
            @Nullable LocalPlan bound,
            Comparator<LocalPlan> order) {
        var current = plan;
        for (int i = from; i < wanted.size(); i++) {
            var choices = ways.of(current, wanted.get(i), guard);
            if (choices.isEmpty()) {
                return null;
            }
            if (choices.size() == 1 || exhaustive <= 0) {
                current = choices.stream().min(order).orElseThrow();
                continue;
            }
            exhaustive -= choices.size();
            var best = bound;
            LocalPlan found = null;
            for (var way : choices) {
                if (best != null && order.compare(way, best) >= 0) {
                    continue;
                }
                var end = best(way, wanted, i + 1, guard, best, order);
                if (end != null && (best == null || order.compare(end, best) < 0)) {
                    best = end;
                    found = end;
                }
            }
            return found;
        }
        return current;
    }

    private record Pending(FieldSelection field, int ways) {}
}
