package org.kardan.federation.planning.plan;

import java.util.List;

/** All at once; done when the last one is. */
public record ParallelNode(List<PlanNode> branches) implements PlanNode {
    public ParallelNode {
        branches = List.copyOf(branches);
    }
}
