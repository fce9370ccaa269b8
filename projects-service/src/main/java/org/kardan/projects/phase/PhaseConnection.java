package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of phases. */
@Description("A page of phases.")
public record PhaseConnection(
        @NonNull @Description(EDGES) List<@NonNull PhaseEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Phase> list) {

    static PhaseConnection of(FactPage<Phase> page) {
        return new PhaseConnection(
                page.page().edges(PhaseEdge::new), page.page().info(), page.list());
    }
}
