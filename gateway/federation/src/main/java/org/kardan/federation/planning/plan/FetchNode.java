package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * Asks a subgraph for root fields and merges {@code data} into the root of the tree.
 *
 * @param id unique in the plan
 * @param after ids of the fetches whose results this one needs; the surrounding nodes already order them so
 * @param answers source keys, at the root, that stay empty where this fetch fails
 */
public record FetchNode(int id, String subgraph, List<Integer> after, SubgraphOperation operation, List<String> answers)
        implements PlanNode {
    public FetchNode {
        after = List.copyOf(after);
        answers = List.copyOf(answers);
    }
}
