package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.PageInfo;
import org.kardan.projects.fact.FactPage;

/** A page of assessments. */
@Description("A page of assessments.")
public record AssessmentConnection(
        @NonNull @Description(EDGES) List<@NonNull AssessmentEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore FactPage.WholeList<Assessment> list) {

    static AssessmentConnection of(FactPage<Assessment> page) {
        return new AssessmentConnection(
                page.page().edges(AssessmentEdge::new), page.page().info(), page.list());
    }
}
