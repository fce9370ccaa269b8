package org.kardan.projects.visit;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of visits. */
@Description("A page of visits.")
public record SiteVisitConnection(
        @NonNull @Description(EDGES) List<@NonNull SiteVisitEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<SiteVisit> list) {

    static SiteVisitConnection of(FactPage<SiteVisit> page) {
        return new SiteVisitConnection(
                page.page().edges(SiteVisitEdge::new), page.page().info(), page.list());
    }
}
