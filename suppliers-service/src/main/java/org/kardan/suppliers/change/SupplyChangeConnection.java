package org.kardan.suppliers.change;

import static org.kardan.suppliers.fact.Words.EDGES;
import static org.kardan.suppliers.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.feed.AuditPage;
import org.kardan.kit.page.PageInfo;

/** A page of changes. */
@Description("A page of changes, in the order of the list.")
public record SupplyChangeConnection(
        @NonNull @Description(EDGES) List<@NonNull SupplyChangeEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,

        @NonNull @Description(
                "The cursor to go on from, here or in the subscription: what follows it is neither on this page nor before it,"
                        + " and nothing that is committed later comes before it. There is one on an empty page too.")
        String followFrom) {

    static SupplyChangeConnection of(AuditPage page) {
        return new SupplyChangeConnection(
                page.edges((entry, cursor) -> new SupplyChangeEdge(new SupplyChange(entry), cursor)),
                page.page().info(),
                page.followFrom());
    }
}
