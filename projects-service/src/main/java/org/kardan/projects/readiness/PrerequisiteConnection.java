package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of prerequisites. */
@Description("A page of prerequisites.")
public record PrerequisiteConnection(
        @NonNull @Description(EDGES) List<@NonNull PrerequisiteEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Prerequisite> list) {

    static PrerequisiteConnection of(FactPage<Prerequisite> page) {
        return new PrerequisiteConnection(
                page.page().edges(PrerequisiteEdge::new), page.page().info(), page.list());
    }
}
