package org.kardan.federation.planning.plan;

import java.util.List;

/**
 * Asks a subgraph for more of objects that are already in the tree: one {@code _entities} call for all of them.
 *
 * <p>The executor walks each target's path, makes a representation of every object it meets, sends equal representations
 * once, and merges each entity of the answer into every object it stands for. A null entity merges nothing. With no
 * representation at all there is no call.
 *
 * @param id unique in the plan
 * @param after ids of the fetches whose results this one needs; the surrounding nodes already order them so
 * @param targets where the objects are; usually one
 */
public record EntityFetchNode(
        int id, String subgraph, List<Integer> after, List<EntityTarget> targets, SubgraphOperation operation)
        implements PlanNode {
    public EntityFetchNode {
        after = List.copyOf(after);
        targets = List.copyOf(targets);
    }

    /**
     * Objects at one path.
     *
     * @param representations the first one that applies to an object's runtime type is the one to send; an object that
     *     none applies to is left alone
     * @param answers source keys, on the objects, that stay empty where this fetch fails
     */
    public record EntityTarget(FetchPath path, List<Representation> representations, List<String> answers) {
        public EntityTarget {
            representations = List.copyOf(representations);
            answers = List.copyOf(answers);
        }
    }
}
