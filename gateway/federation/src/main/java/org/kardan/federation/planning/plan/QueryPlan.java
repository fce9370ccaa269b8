package org.kardan.federation.planning.plan;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.OperationKind;

/**
 * How to answer an operation: which subgraph is asked what, in which order.
 *
 * <p>All fetches write into one <em>merged tree</em>: the root object of the answer, keyed by <em>source keys</em>. A source
 * key is the response key that the planner chose in the subgraphs' documents; it need not be the client's response name
 * (the shape plan maps one to the other), and it is the same in every document that reads or writes that place.
 *
 * @param root null where nothing has to be fetched, as for {@code {__typename}}
 */
public record QueryPlan(OperationKind kind, @Nullable PlanNode root) {
    /** Whether the answer may come in parts: the root is a {@link DeferNode}. */
    public boolean defers() {
        return root instanceof DeferNode;
    }
}
