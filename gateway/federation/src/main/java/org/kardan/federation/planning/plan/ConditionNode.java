package org.kardan.federation.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * A step that depends on a Boolean variable of the operation.
 *
 * @param whenTrue null where nothing is to be done
 * @param whenFalse null where nothing is to be done
 */
public record ConditionNode(
        String variable,
        @Nullable PlanNode whenTrue,
        @Nullable PlanNode whenFalse) implements PlanNode {}
