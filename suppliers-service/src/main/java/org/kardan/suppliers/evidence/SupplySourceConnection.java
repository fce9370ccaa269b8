package org.kardan.suppliers.evidence;

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

/** A page of the versions of a source. */
@Description("A page of the versions of a source, as suppliers-service believed its copy.")
public record SupplySourceConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull SupplySourceEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore UUID source) {

    static SupplySourceConnection ofVersions(List<Placed<Source>> rows, PageRequest request, UUID source) {
        var page = Page.of(rows, request);
        return new SupplySourceConnection(page.edges(SupplySourceEdge::new), page.info(), source);
    }
}
