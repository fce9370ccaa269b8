package org.kardan.suppliers.deal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.suppliers.fact.Words;

/** A page of deals. */
@Description("A page of deals.")
public record DealConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull DealEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore DealFilter filter) {

    /** All versions of a deal. */
    static DealConnection ofVersions(List<Placed<Deal>> rows, PageRequest request, UUID deal) {
        return of(rows, request, DealFilter.versions(deal));
    }

    static DealConnection of(List<Placed<Deal>> rows, PageRequest request, DealFilter filter) {
        var page = Page.of(rows, request);
        return new DealConnection(page.edges(DealEdge::new), page.info(), filter);
    }
}
