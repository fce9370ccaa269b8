package org.kardan.projects.claim;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of claims. */
@Description("A page of claims.")
public record ClaimConnection(
        @NonNull @Description(EDGES) List<@NonNull ClaimEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Claim> list) {

    static ClaimConnection of(FactPage<Claim> page) {
        return new ClaimConnection(
                page.page().edges(ClaimEdge::new), page.page().info(), page.list());
    }
}
