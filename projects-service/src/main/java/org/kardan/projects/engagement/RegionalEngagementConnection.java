package org.kardan.projects.engagement;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of regional engagements. */
@Description("A page of regional engagements.")
public record RegionalEngagementConnection(
        @NonNull @Description(EDGES) List<@NonNull RegionalEngagementEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<RegionalEngagement> list) {

    static RegionalEngagementConnection of(FactPage<RegionalEngagement> page) {
        return new RegionalEngagementConnection(
                page.page().edges(RegionalEngagementEdge::new), page.page().info(), page.list());
    }
}
