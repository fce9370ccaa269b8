package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.FieldEdge;
import org.kardan.federation.planning.graph.KeyMove;
import org.kardan.federation.planning.graph.TypeNode;

/** Chooses the visits for objects of one type. */
final class ObjectSearch {
    private final Search search;
    private final String type;
    private final @Nullable Selections provided;
    private int exhaustive = SearchBudget.EXHAUSTIVE;

    /**
     * @param type a concrete type, or an interface where no more is known
     * @param provided what a {@code @provides} has opened for the first visit
     */
    ObjectSearch(Search search, String type, @Nullable Selections provided) {
        this.search = search;
        this.type = type;
        this.provided = provided;
    }

    ObjectSolution solve(LocalPlan base, List<FieldSelection> wanted, boolean mayBeSplit) {
        var plan = base;
        var pending = new ArrayList<Pending>();
        var hard = new ArrayList<FieldSelection>();
        for (var field : wanted) {
            if (assignForFree(plan, field)) {
                continue;
            }
            int ways = ways(plan, field, null).size();
            if (ways == 0) {
                hard.add(field);
            } else {
                pending.add(new Pending(field, ways));
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
                    ? new SplitValue(search, this, type).over(best, field)
                    : new SplitValue.Result(best, field);
            best = split.plan();
            if (split.left() != null) {
                unanswered.add(split.left());
            }
        }
        return best.solution(type, unanswered);
    }

    /** Assigns a field to the visit that found the object, if it can answer it without any other fetch. */
    boolean assignForFree(LocalPlan plan, FieldSelection field) {
        if (plan.visits.isEmpty()) {
            return false;
        }
        var edge = edge(plan, 0, field);
        if (edge == null || edge.requires() != null) {
            return false;
        }
        var value = value(plan, 0, edge, field.selections());
        if (value == null && !field.selections().isEmpty()) {
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
        return best(base, wanted, 0, guard, null);
    }

    private @Nullable LocalPlan best(
            LocalPlan plan, List<FieldSelection> wanted, int from, @Nullable Guard guard, @Nullable LocalPlan bound) {
        var current = plan;
        for (int i = from; i < wanted.size(); i++) {
            var ways = ways(current, wanted.get(i), guard);
            if (ways.isEmpty()) {
                return null;
            }
            if (ways.size() == 1 || exhaustive <= 0) {
                current = ways.getFirst();
                continue;
            }
            exhaustive -= ways.size();
            var best = bound;
            LocalPlan found = null;
            for (var way : ways) {
                if (best != null && way.cost().compareTo(best.cost()) >= 0) {
                    continue;
                }
                var end = best(way, wanted, i + 1, guard, best);
                if (end != null && (best == null || end.cost().compareTo(best.cost()) < 0)) {
                    best = end;
                    found = end;
                }
            }
            return found;
        }
        return current;
    }

    /** The plan with this field in it, in every way that is worth a look, cheapest first. */
    List<LocalPlan> ways(LocalPlan plan, FieldSelection field, @Nullable Guard guard) {
        search.budget.step();
        var found = new ArrayList<LocalPlan>();
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            var edge = edge(plan, visit, field);
            if (edge != null && edge.requires() == null) {
                addIfComplete(found, plan, visit, edge, field);
                if (visit == 0
                        && found.size() == 1
                        && found.getFirst().cost().fetches() == plan.cost().fetches()) {
                    return found;
                }
            }
        }
        for (var node : search.graph.nodesOf(type)) {
            var edge = node.edge(field.name());
            if (edge != null && edge.open()) {
                addVisits(found, plan, node, edge, field, guard);
            }
        }
        if (found.isEmpty()) {
            addFromKeys(found, plan, field);
        }
        found.sort(Comparator.comparing(LocalPlan::cost));
        return found;
    }

    private void addVisits(
            List<LocalPlan> found,
            LocalPlan plan,
            TypeNode node,
            FieldEdge edge,
            FieldSelection field,
            @Nullable Guard guard) {
        var value = value(edge, null, field.selections());
        if (value == null ? !field.selections().isEmpty() : !value.complete()) {
            return;
        }
        if (edge.requires() != null) {
            addRequiring(found, plan, edge, field, value, guard);
            return;
        }
        if (opened(plan, node) > 1) {
            var wider = enter(plan, node, 0, guard);
            if (wider != null) {
                wider.assign(wider.visits.size() - 1, field, value);
                found.add(wider);
            }
        }
    }

    /** The depth at which a node has been visited; a large number where it has not. */
    static int opened(LocalPlan plan, TypeNode node) {
        int least = Integer.MAX_VALUE;
        for (var visit : plan.visits) {
            if (visit.node() == node) {
                least = Math.min(least, visit.depth());
            }
        }
        return least;
    }

    void addRequiring(
            List<LocalPlan> found,
            LocalPlan plan,
            FieldEdge edge,
            FieldSelection field,
            @Nullable Solution value,
            @Nullable Guard guard) {
        var required = edge.requires();
        if (required == null || Guard.holds(guard, edge)) {
            return;
        }
        var ready = best(plan.copy(), search.wants.of(required, type), new Guard(edge, guard));
        if (ready == null) {
            return;
        }
        int mark = plan.mark();
        int depth = ready.readySince(mark);
        for (int i = 0; i < ready.visits.size(); i++) {
            var visit = ready.visits.get(i);
            if (visit.node() == edge.from() && visit.move() != null && visit.depth() > depth) {
                var joined = ready.copy();
                joined.serve(mark, i);
                joined.visits.set(i, visit.requiring(required));
                joined.assign(i, field, value);
                found.add(joined);
            }
        }
        var entered = enter(ready, edge.from(), depth, guard);
        if (entered != null) {
            int visit = entered.visits.size() - 1;
            entered.serve(mark, visit);
            entered.visits.set(visit, entered.visits.get(visit).requiring(required));
            entered.assign(visit, field, value);
            found.add(entered);
        }
    }

    /** The plan with one more visit, of this node, not before {@code notBefore}; null where there is no way in. */
    @Nullable LocalPlan enter(LocalPlan plan, TypeNode node, int notBefore, @Nullable Guard guard) {
        if (plan.visits.isEmpty() || plan.visits.getFirst().depth() > 0) {
            var root = plan.copy();
            root.open(new Visit(node, null, 1, List.of(), null));
            return root;
        }
        if (Guard.holds(guard, node)) {
            return null;
        }
        LocalPlan best = null;
        for (var move : search.graph.movesInto(node)) {
            var one = enter(plan, move, notBefore, guard);
            if (one != null && (best == null || one.cost().compareTo(best.cost()) < 0)) {
                best = one;
            }
        }
        return best;
    }

    private @Nullable LocalPlan enter(LocalPlan plan, KeyMove move, int notBefore, @Nullable Guard guard) {
        int mark = plan.mark();
        var ready = best(plan.copy(), search.wants.of(move.key(), type), new Guard(move.target(), guard));
        if (ready == null) {
            return null;
        }
        int depth = Math.max(ready.readySince(mark), notBefore) + 1;
        int visit = ready.open(new Visit(move.target(), move, depth, List.of(), null));
        ready.serve(mark, visit);
        return ready;
    }

    private void addIfComplete(List<LocalPlan> found, LocalPlan plan, int visit, FieldEdge edge, FieldSelection field) {
        var value = value(plan, visit, edge, field.selections());
        if (value == null ? field.selections().isEmpty() : value.complete()) {
            var with = plan.copy();
            with.assign(visit, field, value);
            found.add(with);
        }
    }

    /** A field of a key is known in its subgraph even where it is external there: better than no answer. */
    private void addFromKeys(List<LocalPlan> found, LocalPlan plan, FieldSelection field) {
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            var edge = plan.visits.get(visit).node().edge(field.name());
            if (edge != null && edge.inKey() && edge.requires() == null) {
                addIfComplete(found, plan, visit, edge, field);
            }
        }
    }

    /** The way a visit has to a field; null where it has none. */
    @Nullable FieldEdge edge(LocalPlan plan, int visit, FieldSelection field) {
        var edge = plan.visits.get(visit).node().edge(field.name());
        return edge == null || !edge.open() && (visit > 0 || provides(field.name()) == null) ? null : edge;
    }

    @Nullable Solution value(LocalPlan plan, int visit, FieldEdge edge, Selections inner) {
        return value(edge, visit > 0 || plan.visits.getFirst().depth() > 0 ? null : provides(edge.name()), inner);
    }

    @Nullable Solution value(FieldEdge edge, @Nullable Selections providedBelow, Selections inner) {
        var target = edge.target();
        if (inner.isEmpty() || target == null) {
            return null;
        }
        var opened = edge.provides();
        if (providedBelow != null && !providedBelow.isEmpty()) {
            opened = opened == null ? providedBelow : search.wants.join(List.of(opened, providedBelow));
        }
        return search.value(new Site(target, opened), inner);
    }

    /** What is provided below a field of the first visit; null where the field is not provided itself. */
    private @Nullable Selections provides(String fieldName) {
        if (provided == null) {
            return null;
        }
        var parts = provided.fields().stream()
                .filter(field -> field.name().equals(fieldName) && field.appliesTo(type))
                .map(FieldSelection::selections)
                .toList();
        return parts.isEmpty() ? null : search.wants.join(parts);
    }

    private record Pending(FieldSelection field, int ways) {}
}
