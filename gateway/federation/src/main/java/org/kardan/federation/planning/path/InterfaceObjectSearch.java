package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;

/**
 * Chooses the visits for objects that a subgraph knows as an interface object: all of them alike, until a subgraph that has
 * the interface itself is asked which concrete type each one is.
 */
final class InterfaceObjectSearch {
    private static final FieldSelection TYPENAME =
            new FieldSelection("__typename", "__typename", List.of(), null, Condition.ALWAYS, Selections.NONE);

    private final Search search;
    private final Site site;
    private final ObjectSearch objects;

    InterfaceObjectSearch(Search search, Site site) {
        this.search = search;
        this.site = site;
        this.objects = new ObjectSearch(search, site.node().name(), site.provided());
    }

    ObjectSolution solve(Selections selections) {
        var plan = new LocalPlan();
        plan.open(new Visit(site.node(), null, 0));
        var alike = new ArrayList<FieldSelection>();
        var byType = new ArrayList<FieldSelection>();
        for (var field : search.wants.of(selections, null)) {
            if (!objects.assignForFree(plan, field)) {
                (objects.ways().of(plan, field, null).isEmpty() ? byType : alike).add(field);
            }
        }
        var alikePlan = objects.best(plan, alike, null);
        if (alikePlan == null) {
            throw new IllegalStateException("Fields that can be answered one by one cannot be answered together.");
        }
        if (byType.isEmpty() && ofTypes(selections).isEmpty()) {
            return alikePlan.solution(site.node().name(), List.of());
        }
        var best = refined(alikePlan, selections, byType);
        if (!alike.isEmpty()) {
            var all = new ArrayList<>(byType);
            all.addAll(alike);
            var other = refined(plan, selections, all);
            best = other.betterThan(best) ? other : best;
        }
        return best.plan.solution(site.node().name(), best.left);
    }

    /** What differs from type to type. */
    private List<FieldSelection> ofTypes(Selections selections) {
        var types = search.supergraph().visibleTypes(site.node().name());
        return selections.fields().stream()
                .filter(field -> field.differsBetween(types))
                .toList();
    }

    private Refined refined(LocalPlan plan, Selections selections, List<FieldSelection> wanted) {
        var wantedSlots = wanted.stream().map(FieldSelection::slot).toList();
        var fields = new ArrayList<>(selections.fields().stream()
                .filter(field -> wantedSlots.contains(field.slot()))
                .toList());
        var when = Stream.concat(fields.stream(), ofTypes(selections).stream())
                .map(FieldSelection::when)
                .distinct()
                .toList();
        fields.add(TYPENAME);
        var inner = new Selections(fields);
        Refined best = null;
        for (var subgraph : search.graph.supergraph().subgraphs()) {
            var node = search.graph.node(subgraph, site.node().name());
            var one = node == null || node.kind() != TypeNode.Kind.ABSTRACT ? null : refined(plan, node, inner, when);
            if (one != null && (best == null || one.betterThan(best))) {
                best = one;
            }
        }
        return best == null ? new Refined(plan, fields) : best;
    }

    private @Nullable Refined refined(LocalPlan plan, TypeNode node, Selections inner, List<Condition> when) {
        var entered = objects.ways().enter(plan, node, 0, null);
        if (entered == null) {
            return null;
        }
        var whole = search.value(new Site(node, null), inner);
        entered.goOn(entered.visits.size() - 1, whole, when);
        return new Refined(entered, whole.unanswered().fields());
    }

    private record Refined(LocalPlan plan, List<FieldSelection> left) {
        boolean betterThan(Refined other) {
            int mine = Search.leaves(new Selections(left));
            int others = Search.leaves(new Selections(other.left));
            return mine != others ? mine < others : plan.cost().compareTo(other.plan.cost()) < 0;
        }
    }
}
