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
import org.kardan.projects.evidence.Source;

/** A page of sources. */
@Description("A page of sources.")
public record SourceConnection(
        @NonNull @Description(EDGES) List<@NonNull SourceEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore Listing<Source> list) {

    static SourceConnection of(List<Placed<Source>> rows, PageRequest request, Listing<Source> list) {
        var page = Page.of(rows, request);
        return new SourceConnection(page.edges(SourceEdge::new), page.info(), list);
    }
}
