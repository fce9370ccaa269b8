package org.kardan.projects.pipeline;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.RECORDED_BY;
import static org.kardan.projects.fact.Words.VERSIONS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.KnownRows;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

/** What projects were called, and said of themselves, before they were corrected. */
@GraphQLApi
public class ProjectVersionsApi {

    private final KnownRows known;

    ProjectVersionsApi(KnownRows known) {
        this.known = known;
    }

    @NonNull @Description(VERSIONS)
    @RunOnVirtualThread
    public List<ProjectConnection> versions(
            @Source List<Project> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var ids = of.stream().map(Project::getId).distinct().toList();
        var versions = known.versions(ProjectRepository.TABLE, ids, page);
        return of.stream()
                .map(Project::getId)
                .map(id ->
                        ProjectConnection.of(versions.getOrDefault(id, List.of()), page, new ProjectList.Versions(id)))
                .toList();
    }

    @Description(RECORDED_BY)
    @RunOnVirtualThread
    public List<@Nullable String> recordedBy(@Source List<Project> of) {
        return known.actors(ProjectRepository.TABLE, of);
    }
}
