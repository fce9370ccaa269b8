package org.kardan.suppliers.organisation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.fact.Words;

/** A page of organisations, by slug. */
@Description("A page of organisations, sorted by slug.")
public record OrganisationConnection(
        @NonNull @Description(Words.EDGES) List<@NonNull OrganisationEdge> edges,

        @NonNull @Description(Words.PAGE_INFO) PageInfo pageInfo,

        @Ignore OrganisationFilter filter) {

    /** All versions of an organisation. */
    static OrganisationConnection ofVersions(List<Placed<Organisation>> rows, PageRequest request, UUID organisation) {
        var page = Page.of(rows, request);
        var filter = new OrganisationFilter(null, null, Moment.LATEST, organisation);
        return new OrganisationConnection(page.edges(OrganisationEdge::new), page.info(), filter);
    }

    static OrganisationConnection of(List<Organisation> rows, PageRequest request, OrganisationFilter filter) {
        var page = Page.of(rows, request, organisation -> Cursor.of(organisation.getSlug()));
        return new OrganisationConnection(page.edges(OrganisationEdge::new), page.info(), filter);
    }
}
