package org.kardan.projects.hub;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of hubs. */
@Description("A page of hubs.")
public record HubConnection(
        @NonNull @Description(EDGES) List<@NonNull HubEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Hub> list) {

    static HubConnection of(FactPage<Hub> page) {
        return new HubConnection(page.page().edges(HubEdge::new), page.page().info(), page.list());
    }
}
