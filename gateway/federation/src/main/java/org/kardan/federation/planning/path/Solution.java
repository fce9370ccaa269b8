package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kardan.federation.operation.Selections;
import org.kardan.federation.planning.graph.TypeNode;

/** How a selection on a value is answered, for each type its objects can have. Compared by identity. */
public final class Solution {
    private final TypeNode node;
    private final List<ObjectSolution> objects;
    private final Selections unanswered;
    private final Cost cost;

    Solution(TypeNode node, List<ObjectSolution> objects) {
        this.node = node;
        this.objects = List.copyOf(objects);
        this.unanswered = unanswered(objects, node.kind() == TypeNode.Kind.ABSTRACT);
        this.cost = cost(objects);
    }

    /** The value's type in the subgraph that found it. */
    public TypeNode node() {
        return node;
    }

    public List<ObjectSolution> objects() {
        return objects;
    }

    /** What can't be answered from here, empty where all is. */
    Selections unanswered() {
        return unanswered;
    }

    boolean complete() {
        return unanswered.isEmpty();
    }

    Cost cost() {
        return cost;
    }

    private static Selections unanswered(List<ObjectSolution> objects, boolean byType) {
        var all = new ArrayList<org.kardan.federation.operation.FieldSelection>();
        for (var object : objects) {
            for (var field : object.unanswered()) {
                all.add(byType ? field.narrowed(java.util.Set.of(object.type()), field.selections()) : field);
            }
        }
        return all.isEmpty() ? Selections.NONE : new Selections(all);
    }

    /** Fetches that several types make to one subgraph at one depth are one fetch, and so are equal fetches further down. */
    private static Cost cost(List<ObjectSolution> objects) {
        if (objects.size() == 1) {
            return objects.getFirst().cost();
        }
        int depth = 0;
        int fetches = 0;
        int work = 0;
        var counted = new HashSet<Object>();
        for (var object : objects) {
            depth = Math.max(depth, object.cost().depth());
            work += object.cost().work();
            for (var visit : object.visits()) {
                if (visit.depth() > 0
                        && counted.add(new SharedVisit(visit.node().subgraph().index(), visit.depth()))) {
                    fetches++;
                }
                if (visit.whole() != null && counted.add(visit.whole())) {
                    fetches += visit.whole().cost.fetches();
                }
            }
            for (var assignment : object.assignments()) {
                var value = assignment.value();
                if (value != null
                        && counted.add(new SharedValue(assignment.field().slot(), value))) {
                    fetches += value.cost.fetches();
                }
            }
        }
        return new Cost(depth, fetches, work);
    }

    private record SharedVisit(int subgraph, int depth) {}

    private record SharedValue(String slot, Solution value) {}
}
