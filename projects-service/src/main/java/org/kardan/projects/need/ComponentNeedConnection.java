package org.kardan.projects.need;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of needs of components. */
@Description("A page of needs of components.")
public record ComponentNeedConnection(
        @NonNull @Description(EDGES) List<@NonNull ComponentNeedEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<ComponentNeed> list) {

    static ComponentNeedConnection of(FactPage<ComponentNeed> page) {
        return new ComponentNeedConnection(
                page.page().edges(ComponentNeedEdge::new), page.page().info(), page.list());
    }
}
