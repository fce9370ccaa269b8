package org.kardan.federation.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.planning.plan.ConditionNode;
import org.kardan.federation.planning.plan.EntityFetchNode;
import org.kardan.federation.planning.plan.FetchNode;
import org.kardan.federation.planning.plan.IntrospectionNode;
import org.kardan.federation.planning.plan.ParallelNode;
import org.kardan.federation.planning.plan.PlanNode;
import org.kardan.federation.planning.plan.SequenceNode;
import org.kardan.federation.planning.plan.SubscriptionNode;

/** Makes plan nodes ready to run. */
final class Steps {
    private final Introspection introspection;

    Steps(Introspection introspection) {
        this.introspection = introspection;
    }

    /** @param node null where there is nothing to do */
    Step of(@Nullable PlanNode node) {
        return switch (node) {
            case null -> new SequenceStep(List.of());
            case SequenceNode sequence ->
                new SequenceStep(sequence.steps().stream().map(this::of).toList());
            case ParallelNode parallel ->
                new ParallelStep(parallel.branches().stream().map(this::of).toList());
            case FetchNode fetch -> new FetchStep(fetch);
            case EntityFetchNode entities -> new EntityFetchStep(entities);
            case ConditionNode condition ->
                new ConditionStep(condition.variable(), of(condition.whenTrue()), of(condition.whenFalse()));
            case IntrospectionNode meta -> new IntrospectionStep(meta.operation(), introspection);
            case SubscriptionNode subscription -> new SubscriptionStep(subscription, of(subscription.rest()));
        };
    }
}
