package org.kardan.projects.stage;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of transitions. */
@Description("A page of transitions.")
public record StageTransitionConnection(
        @NonNull @Description(EDGES) List<@NonNull StageTransitionEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<StageTransition> list) {

    static StageTransitionConnection of(FactPage<StageTransition> page) {
        return new StageTransitionConnection(
                page.page().edges(StageTransitionEdge::new), page.page().info(), page.list());
    }
}
