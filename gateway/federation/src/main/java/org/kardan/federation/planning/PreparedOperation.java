package org.kardan.federation.planning;

import java.util.List;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.operation.Operation;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.planning.shape.ShapePlan;

/**
 * All that can be known of an operation before its variables are: what a cache keeps for its text.
 *
 * @param unanswered fields, from a root on, that no subgraphs together can answer at every place: they are null with an error
 *     where an object of theirs occurs. Empty unless the supergraph is not satisfiable
 */
@PublicApi
public record PreparedOperation(Operation operation, QueryPlan plan, ShapePlan shape, List<String> unanswered) {
    public PreparedOperation {
        unanswered = List.copyOf(unanswered);
    }
}
