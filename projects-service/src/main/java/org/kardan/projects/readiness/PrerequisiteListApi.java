package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.DISPUTED;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.MODALITY;
import static org.kardan.projects.fact.Words.OF_ALL_PROJECTS;
import static org.kardan.projects.fact.Words.OF_PROJECT;
import static org.kardan.projects.fact.Words.SINCE_WITHIN;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Testified;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

/** The prerequisites of all projects, in pages. */
@GraphQLApi
public class PrerequisiteListApi {

    private final PrerequisiteRepository prerequisites;
    private final ProjectRepository projects;

    PrerequisiteListApi(PrerequisiteRepository prerequisites, ProjectRepository projects) {
        this.prerequisites = prerequisites;
        this.projects = projects;
    }

    @Query("prerequisites")
    @NonNull @Description("What projects need before they can go on." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public PrerequisiteConnection prerequisitesOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable PrerequisiteKind kind,
            @Name("status") @Description("That have come this far. Left out: any.") @Nullable PrerequisiteStatus status,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable PrerequisiteSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .of("kind", "t.kind", kind)
                .of("status", "t.status", status)
                .within("t.valid_from", "sinceWithin", sinceWithin);
        return prerequisites.page(
                PrerequisiteSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(asOf, knownAt),
                PrerequisiteConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<PrerequisiteConnection> of) {
        return prerequisites.counts(
                of.stream().map(PrerequisiteConnection::list).toList());
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<Prerequisite> of) {
        return Related.row(of, Prerequisite::getProjectId, projects::referred, Project::getId);
    }
}
