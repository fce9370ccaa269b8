package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * Asks a subgraph for root fields and merges {@code data} into the root of the tree, or into objects that are roots of queries as
 * well, wherever they are: there is no request where none of them is there.
 *
 * @param id unique in the plan
 * @param after ids of the fetches whose results this one needs; the surrounding nodes already order them so
 * @param into where the root fields belong; usually {@link FetchPath#ROOT} alone
 * @param answers source keys, on these objects, that stay empty where this fetch fails
 */
public record FetchNode(
        int id,
        String subgraph,
        List<Integer> after,
        SubgraphOperation operation,
        List<FetchPath> into,
        List<String> answers)
        implements PlanNode {
    public FetchNode {
        after = List.copyOf(after);
        into = List.copyOf(into);
        answers = List.copyOf(answers);
    }

    /** Whether it begins the answer, and has nothing to wait for. */
    public boolean isIntoRoot() {
        return into.equals(List.of(FetchPath.ROOT));
    }
}
