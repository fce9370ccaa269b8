package org.kardan.suppliers.ownership;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;

/** A page of the stakes of one owner, by id. */
@Description("A page of the stakes of an owner, oldest record first.")
public record OwnershipStakeConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull OwnershipStakeEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore Holdings holdings) {

    /** What an owner holds at a moment. */
    record Holdings(UUID owner, Moment moment) {}

    static OwnershipStakeConnection of(List<OwnershipStake> rows, PageRequest request, Holdings holdings) {
        var page = Page.of(rows, request, stake -> Cursor.of(stake.getId().toString()));
        return new OwnershipStakeConnection(page.edges(OwnershipStakeEdge::new), page.info(), holdings);
    }
}
