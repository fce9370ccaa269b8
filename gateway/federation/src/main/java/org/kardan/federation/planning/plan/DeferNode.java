package org.kardan.federation.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first answer needs, and what each deferred part of the operation needs besides. Fetches of one id in several parts are
 * one fetch: whichever part starts first runs it, and the others wait for it.
 *
 * @param primary runs first, and answers all that is not deferred; null where that needs no fetch
 * @param readers of the fetches that bring different things for several parts
 */
public record DeferNode(@Nullable PlanNode primary, List<DeferredPart> parts, List<FetchReaders> readers)
        implements PlanNode {
    /** What {@link DeferredPart#parent} says of parts that are deferred once only. */
    public static final int PRIMARY = -1;

    public DeferNode {
        parts = List.copyOf(parts);
        readers = List.copyOf(readers);
    }

    /**
     * One deferred fragment at one place.
     *
     * @param id its index among the parts
     * @param parent the part that it is in, which is answered before it, or {@link #PRIMARY}; always less than {@code id}
     * @param label the client's name for it; null where it has none
     * @param path of the objects that it adds to
     * @param node what it needs that no part around it has fetched; null where it needs nothing
     */
    public record DeferredPart(
            int id,
            int parent,
            @Nullable String label,
            FetchPath path,
            @Nullable PlanNode node) {}
}
