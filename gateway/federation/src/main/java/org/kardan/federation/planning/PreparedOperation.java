package org.kardan.federation.planning;

import org.kardan.federation.error.PublicApi;
import org.kardan.federation.operation.Operation;
import org.kardan.federation.planning.plan.QueryPlan;
import org.kardan.federation.planning.shape.ShapePlan;

/** All that can be known of an operation before its variables are: what a cache keeps for its text. */
@PublicApi
public record PreparedOperation(Operation operation, QueryPlan plan, ShapePlan shape) {}
