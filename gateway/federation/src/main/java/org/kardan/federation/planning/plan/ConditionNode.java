package org.kardan.federation.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * A step that depends on a Boolean variable of the operation. Where one of several variables is enough for a step, the same step
 * stands in a chain of these, in branches of which one at most is run.
 *
 * @param whenTrue null where nothing is to be done
 * @param whenFalse null where nothing is to be done
 */
public record ConditionNode(
        String variable,
        @Nullable PlanNode whenTrue,
        @Nullable PlanNode whenFalse) implements PlanNode {}
