package org.kardan.federation.execution;

import org.kardan.federation.execution.transport.SubgraphReply;
import org.kardan.federation.execution.transport.SubgraphRequest;
import org.kardan.federation.execution.variable.VariableValues;
import org.kardan.federation.planning.plan.SubscriptionNode;

/** A stream of events: each starts a tree of its own. It runs event by event, never as a whole. */
final class SubscriptionStep implements Step {
    private final FetchStep primary;
    private final Step rest;

    SubscriptionStep(SubscriptionNode node, Step rest, boolean sharing) {
        this.primary = new FetchStep(node.primary(), sharing);
        this.rest = rest;
    }

    SubgraphRequest request(VariableValues variables) {
        return primary.request(variables);
    }

    /** What completes one event. */
    Step onEvent(SubgraphReply event) {
        return (execution, done) -> {
            primary.merge(event, execution);
            rest.run(execution, done);
        };
    }

    @Override
    public void run(Execution execution, Runnable done) {
        throw new IllegalStateException("a subscription has events, not one answer");
    }
}
