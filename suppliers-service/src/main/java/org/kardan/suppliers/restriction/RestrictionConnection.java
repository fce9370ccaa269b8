package org.kardan.suppliers.restriction;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.suppliers.fact.Words;

/** A page of restrictions. */
@Description("A page of restrictions.")
public record RestrictionConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull RestrictionEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore RestrictionFilter filter) {

    static RestrictionConnection of(List<Placed<Restriction>> rows, PageRequest request, RestrictionFilter filter) {
        var page = Page.of(rows, request);
        return new RestrictionConnection(page.edges(RestrictionEdge::new), page.info(), filter);
    }
}
