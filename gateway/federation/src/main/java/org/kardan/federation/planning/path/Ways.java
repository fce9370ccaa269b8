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

/** Finds the ways to one field of objects of one type: by a visit that is made anyway, or by one more. */
final class Ways {
    private final Search search;
    private final ObjectSearch objects;
    private final String type;
    private final @Nullable Selections provided;

    Ways(Search search, ObjectSearch objects, String type, @Nullable Selections provided) {
        this.search = search;
        this.objects = objects;
        this.type = type;
        this.provided = provided;
    }

    /** The plan with this field in it, in every way that is worth a look, cheapest first. */
    List<LocalPlan> of(LocalPlan plan, FieldSelection field, @Nullable Guard guard) {
        search.budget.step();
        var found = new ArrayList<LocalPlan>();
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            var edge = edge(plan, visit, field);
            if (edge != null && edge.asksForNothing() && mayJoin(plan, visit, field)) {
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
            addExternal(found, plan, field, false);
        }
        if (found.isEmpty() && search.lenient && guard == null && isValueType()) {
            addExternal(found, plan, field, true);
        }
        if (guard == null && objects.mayBeSplit() && asksOn(found, plan)) {
            addSideBySide(found, plan, field);
        }
        found.sort(Comparator.comparing(LocalPlan::cost));
        return found;
    }

    private static boolean asksOn(List<LocalPlan> found, LocalPlan plan) {
        return !found.isEmpty()
                && found.stream()
                        .allMatch(way -> way.cost().fetches() > plan.cost().fetches());
    }

    private void addSideBySide(List<LocalPlan> found, LocalPlan plan, FieldSelection field) {
        var split = new SplitValue(search, this, type);
        var parted = split.isShared(field) && search.budget.sideBySide() ? split.cheapest(plan, field) : null;
        if (parted != null) {
            found.add(parted);
        }
    }

    /** No key leads anywhere: where a value is found, its subgraph has to answer also what it calls external. */
    private boolean isValueType() {
        return search.graph.nodesOf(type).stream()
                .allMatch(node -> node.local().keys().isEmpty());
    }

    private void addVisits(
            List<LocalPlan> found,
            LocalPlan plan,
            TypeNode node,
            FieldEdge edge,
            FieldSelection field,
            @Nullable Guard guard) {
        var value = value(edge, null, field.selections());
        if (value == null ? !field.isLeaf() : !value.complete()) {
            return;
        }
        if (!edge.asksForNothing()) {
            addRequiring(found, plan, edge, field, value, guard);
            return;
        }
        if (opened(plan, node, field) > 1) {
            var wider = enter(plan, node, 0, guard);
            if (wider != null) {
                wider.assign(wider.visits.size() - 1, field, value);
                found.add(wider);
            }
        }
    }

    /** The depth at which a node has been visited by one that may be asked for the field, too; a large number where it has not. */
    static int opened(LocalPlan plan, TypeNode node, FieldSelection field) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < plan.visits.size(); i++) {
            var visit = plan.visits.get(i);
            if (visit.node() == node && mayJoin(plan, i, field)) {
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
        var contexts = ContextUse.of(edge, field);
        if (contexts == null || Guard.holds(guard, edge)) {
            return;
        }
        int mark = plan.mark();
        var required = edge.requires();
        if (required == null) {
            addRequiring(found, plan.copy(), mark, edge, field, value, contexts, guard);
            return;
        }
        var wanted = search.wants.of(required, type);
        var cheapest = objects.best(plan.copy(), wanted, new Guard(edge, guard));
        if (cheapest == null) {
            return;
        }
        addRequiring(found, cheapest, mark, edge, field, value, contexts, guard);
        // What costs a fetch more may be there earlier, so that all ends earlier.
        if (cheapest.readySince(mark) > 1 && !Guard.isDeep(guard)) {
            var earliest = objects.earliest(plan.copy(), wanted, new Guard(edge, guard));
            if (earliest != null && earliest.readySince(mark) < cheapest.readySince(mark)) {
                addRequiring(found, earliest, mark, edge, field, value, contexts, guard);
            }
        }
    }

    /** @param ready has what is required, since that mark */
    private void addRequiring(
            List<LocalPlan> found,
            LocalPlan ready,
            int mark,
            FieldEdge edge,
            FieldSelection field,
            @Nullable Solution value,
            List<ContextUse> contexts,
            @Nullable Guard guard) {
        var required = edge.requires();
        int depth = ready.readySince(mark);
        for (int i = 0; i < ready.visits.size(); i++) {
            var visit = ready.visits.get(i);
            if (visit.node() == edge.from()
                    && visit.move() != null
                    && visit.depth() > depth
                    && (required == null || !Requirements.conflict(visit.requires(), List.of(required)))
                    && (contexts.isEmpty() || ready.isAskedWhen(i, field.when()))
                    && mayJoin(ready, i, field)) {
                var joined = ready.copy();
                joined.serve(mark, i);
                joined.visits.set(i, visit.requiring(required, contexts));
                joined.assign(i, field, value);
                found.add(joined);
            }
        }
        var entered = enter(ready, edge.from(), depth, guard);
        if (entered != null) {
            int visit = entered.visits.size() - 1;
            entered.serve(mark, visit);
            entered.visits.set(visit, entered.visits.get(visit).requiring(required, contexts));
            entered.assign(visit, field, value);
            found.add(entered);
        }
    }

    /**
     * Whether a visit may be asked for one more field: what it has to be told from further up is only there where all that it is asked
     * for is asked for.
     */
    static boolean mayJoin(LocalPlan plan, int visit, FieldSelection field) {
        return plan.visits.get(visit).contexts().isEmpty() || plan.isAskedWhen(visit, field.when());
    }

    /** The plan with one more visit, of this node, not before {@code notBefore}; null where there is no way in. */
    @Nullable LocalPlan enter(LocalPlan plan, TypeNode node, int notBefore, @Nullable Guard guard) {
        if (plan.visits.isEmpty() || plan.visits.getFirst().depth() > 0) {
            var root = plan.copy();
            root.open(new Visit(node, null, 1));
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
        var wanted = search.wants.of(move.key(), type);
        var inside = new Guard(move.target(), guard);
        var ready = objects.best(plan.copy(), wanted, inside);
        if (ready == null) {
            return null;
        }
        int since = ready.readySince(mark);
        var cheapest = opened(ready, move, mark, notBefore);
        var earliest = since > Math.max(notBefore, 1) && !Guard.isDeep(guard)
                ? objects.earliest(plan.copy(), wanted, inside)
                : null;
        if (earliest == null || earliest.readySince(mark) >= since) {
            return cheapest;
        }
        var other = opened(earliest, move, mark, notBefore);
        return other.cost().compareTo(cheapest.cost()) < 0 ? other : cheapest;
    }

    /** @param ready has the key, since that mark */
    private static LocalPlan opened(LocalPlan ready, KeyMove move, int mark, int notBefore) {
        int depth = Math.max(ready.readySince(mark), notBefore) + 1;
        int visit = ready.open(new Visit(move.target(), move, depth));
        ready.serve(mark, visit);
        return ready;
    }

    private void addIfComplete(List<LocalPlan> found, LocalPlan plan, int visit, FieldEdge edge, FieldSelection field) {
        var value = value(plan, visit, edge, field.selections());
        if (value == null ? field.isLeaf() : value.complete()) {
            var with = plan.copy();
            with.assign(visit, field, value);
            found.add(with);
        }
    }

    /** A field of a key is known in its subgraph even where it is external there: better than no answer. */
    private void addExternal(List<LocalPlan> found, LocalPlan plan, FieldSelection field, boolean any) {
        for (int visit = 0; visit < plan.visits.size(); visit++) {
            var edge = plan.visits.get(visit).node().edge(field.name());
            if (edge != null && (any && edge.field().external() || edge.inKey()) && edge.asksForNothing()) {
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
        if (inner == Selections.NONE || target == null) {
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
}
