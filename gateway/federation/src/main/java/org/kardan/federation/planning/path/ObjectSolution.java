package org.kardan.federation.planning.path;

import java.util.List;
import org.kardan.federation.operation.FieldSelection;

/**
 * How a selection on objects of one type is answered.
 *
 * @param type a concrete type, or an interface where the subgraph that found the objects knows no more
 * @param assignments in an order in which what a visit needs comes before what it answers
 * @param unanswered what no visit from here can answer
 */
public record ObjectSolution(
        String type, List<Visit> visits, List<Assignment> assignments, List<FieldSelection> unanswered, Cost cost) {
    public ObjectSolution {
        visits = List.copyOf(visits);
        assignments = List.copyOf(assignments);
        unanswered = List.copyOf(unanswered);
    }
}
