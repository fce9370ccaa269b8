package org.kardan.federation.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a subgraph for more of objects that are already in the tree: one request for all of them.
 *
 * <p>The executor walks each target's path, makes a representation of every object it meets, sends equal representations
 * of one lookup once, and merges each entity of the answer into every object it stands for. A null entity merges nothing.
 * With no representation at all there is no request.
 *
 * @param id unique in the plan
 * @param after ids of the fetches whose results this one needs; the surrounding nodes already order them so
 * @param lookups usually one; several where objects of one type are asked for different things, each its own
 * @param pieces what objects are asked for that lack a value which only some of the fields require; null where no field does
 */
public record EntityFetchNode(
        int id,
        String subgraph,
        List<Integer> after,
        List<EntityLookup> lookups,
        SubgraphOperation operation,
        @Nullable Pieces pieces)
        implements PlanNode {
    /** What the first lookup of a request is called, as the specification calls the field. */
    public static final String ENTITIES = "_entities";

    public EntityFetchNode {
        after = List.copyOf(after);
        lookups = List.copyOf(lookups);
    }

    /**
     * The same fetch, each field together with those alone that require the same. It is sent for objects that cannot be described for
     * the whole of it, so that what has nothing to do with the missing value is answered.
     *
     * @param lookups those that are asked about the objects which the whole fetch's lookup leaves
     */
    public record Pieces(List<Piece> lookups, SubgraphOperation operation) {
        public Pieces {
            lookups = List.copyOf(lookups);
        }
    }

    /**
     * A part of a lookup.
     *
     * @param whole index into {@link EntityFetchNode#lookups()}
     */
    public record Piece(int whole, EntityLookup lookup) {}

    /**
     * One {@code _entities} field of the request.
     *
     * @param responseKey {@link #ENTITIES} or an alias of it
     * @param variable that takes the representations
     * @param targets where the objects are; usually one
     * @param selection what is asked for, as it stands in the request
     * @param contexts variables in the selection whose values differ from object to object: the lookup is made once for each set of values
     *     that there is
     */
    public record EntityLookup(
            String responseKey,
            String variable,
            List<EntityTarget> targets,
            String selection,
            List<ContextVariable> contexts) {
        public EntityLookup {
            targets = List.copyOf(targets);
            contexts = List.copyOf(contexts);
        }

        /** A lookup that is told of nothing but representations. */
        public EntityLookup(String responseKey, String variable, List<EntityTarget> targets, String selection) {
            this(responseKey, variable, targets, selection, List.of());
        }
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
