package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.projects.region.Region;

/** A page of regions. */
@Description("A page of regions.")
public record RegionConnection(
        @NonNull @Description(EDGES) List<@NonNull RegionEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore Listing<Region> list) {

    static RegionConnection of(List<Placed<Region>> rows, PageRequest request, Listing<Region> list) {
        var page = Page.of(rows, request);
        return new RegionConnection(page.edges(RegionEdge::new), page.info(), list);
    }
}
