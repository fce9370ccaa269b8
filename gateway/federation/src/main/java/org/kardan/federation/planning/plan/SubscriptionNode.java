package org.kardan.federation.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * Each event of {@code primary} starts a new tree, which {@code rest} completes.
 *
 * @param rest null where the event says everything
 */
public record SubscriptionNode(FetchNode primary, @Nullable PlanNode rest) implements PlanNode {}
