package org.kardan.federation.planning.plan;

import java.util.List;

/** One after the other: a step starts when the one before it has been merged, whether it failed or not. */
public record SequenceNode(List<PlanNode> steps) implements PlanNode {
    public SequenceNode {
        steps = List.copyOf(steps);
    }
}
