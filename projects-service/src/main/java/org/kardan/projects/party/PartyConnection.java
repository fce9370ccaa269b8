package org.kardan.projects.party;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of parties. */
@Description("A page of parties.")
public record PartyConnection(
        @NonNull @Description(EDGES) List<@NonNull PartyEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Party> list) {

    static PartyConnection of(FactPage<Party> page) {
        return new PartyConnection(
                page.page().edges(PartyEdge::new), page.page().info(), page.list());
    }
}
