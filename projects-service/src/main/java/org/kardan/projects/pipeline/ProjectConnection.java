package org.kardan.projects.pipeline;

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
import org.kardan.projects.project.Project;

/** A page of projects. */
@Description("A page of projects.")
public record ProjectConnection(
        @NonNull @Description(EDGES) List<@NonNull ProjectEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore ProjectList list) {

    static ProjectConnection of(List<Placed<Project>> rows, PageRequest request, ProjectList list) {
        var page = Page.of(rows, request);
        return new ProjectConnection(page.edges(ProjectEdge::new), page.info(), list);
    }
}
