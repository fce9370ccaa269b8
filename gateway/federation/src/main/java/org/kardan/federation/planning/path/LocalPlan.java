package org.kardan.federation.planning.path;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;
import org.kardan.federation.operation.FieldSelection;

/** The visits and assignments for one object, while they are being chosen. Copied where the search branches. */
final class LocalPlan {
    final List<Visit> visits;
    private final List<Assignment> assignments;
    private int depth;
    private int fetches;
    private int work;

    LocalPlan() {
        this(new ArrayList<>(), new ArrayList<>(), 0, 0, 0);
    }

    private LocalPlan(List<Visit> visits, List<Assignment> assignments, int depth, int fetches, int work) {
        this.visits = visits;
        this.assignments = assignments;
        this.depth = depth;
        this.fetches = fetches;
        this.work = work;
    }

    LocalPlan copy() {
        return new LocalPlan(new ArrayList<>(visits), new ArrayList<>(assignments), depth, fetches, work);
    }

    /** How many assignments there are; what {@link #readySince} and {@link #serve} count from. */
    int mark() {
        return assignments.size();
    }

    int open(Visit visit) {
        visits.add(visit);
        depth = Math.max(depth, visit.depth());
        if (visit.depth() > 0) {
            fetches++;
        }
        return visits.size() - 1;
    }

    void assign(int visit, FieldSelection field, @Nullable Solution value) {
        work++;
        depth = Math.max(depth, visits.get(visit).depth());
        if (value != null) {
            add(visits.get(visit).depth(), value);
        }
        assignments.add(new Assignment(visit, field, value, Assignment.CLIENT));
    }

    /** After this visit the objects' concrete types are known, and the rest goes on from there. */
    void goOn(int visit, Solution whole, List<Condition> when) {
        var one = visits.get(visit);
        visits.set(visit, one.goingOn(whole, when));
        add(one.depth(), whole);
    }

    private void add(int base, Solution value) {
        depth = Math.max(depth, base + value.cost().depth());
        fetches += value.cost().fetches();
        work += value.cost().work();
    }

    /** Whether all that a visit is asked for is asked for under this condition. */
    boolean isAskedWhen(int visit, Condition when) {
        return assignments.stream()
                .allMatch(one -> one.visit() != visit || one.field().when().equals(when));
    }

    /** The depth at which all that was assigned since the mark is known. */
    int readySince(int mark) {
        int ready = 0;
        for (var assignment : assignments.subList(mark, assignments.size())) {
            int below =
                    assignment.value() == null ? 0 : assignment.value().cost().depth();
            ready = Math.max(ready, visits.get(assignment.visit()).depth() + below);
        }
        return ready;
    }

    /** What was assigned since the mark, and serves no other visit yet, serves this one. */
    void serve(int mark, int visit) {
        for (int i = mark; i < assignments.size(); i++) {
            var one = assignments.get(i);
            if (one.servesVisit() == Assignment.CLIENT) {
                assignments.set(i, new Assignment(one.visit(), one.field(), one.value(), visit));
            }
        }
    }

    Cost cost() {
        return new Cost(depth, fetches, work);
    }

    ObjectSolution solution(String type, List<FieldSelection> unanswered) {
        return new ObjectSolution(type, visits, assignments, unanswered, cost());
    }
}
