package org.kardan.projects.stage;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.DISPUTED;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.MODALITY;
import static org.kardan.projects.fact.Words.OF_ALL_PROJECTS;
import static org.kardan.projects.fact.Words.OF_PROJECT;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** The transitions of all projects, in pages. */
@GraphQLApi
public class StageTransitionListApi {

    private final StageTransitionRepository stageTransitions;
    private final ProjectRepository projects;

    StageTransitionListApi(StageTransitionRepository stageTransitions, ProjectRepository projects) {
        this.stageTransitions = stageTransitions;
        this.projects = projects;
    }

    @Query("stageTransitions")
    @NonNull @Description("The steps of projects from stage to stage, whenever they happened." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public StageTransitionConnection stageTransitionsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("to") @Description("To this stage. Left out: any.") @Nullable Stage to,
            @Name("status") @Description("That are done, or under way. Left out: either.") @Nullable TransitionStatus status,
            @Name("occurredWithin")
                    @Description(
                            "That may have happened in these days (EDTF), for example `2025` or `2026-03/..`. What is undisclosed is in no such list. Left out: any.")
                    @Nullable String occurredWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable StageTransitionSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .of("to", "t.to_stage", to)
                .of("status", "t.status", status)
                .within("t.occurred", "occurredWithin", occurredWithin);
        return stageTransitions.page(
                StageTransitionSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(null, knownAt),
                StageTransitionConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<StageTransitionConnection> of) {
        return stageTransitions.counts(
                of.stream().map(StageTransitionConnection::list).toList());
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<StageTransition> of) {
        return Related.row(of, StageTransition::getProjectId, projects::referred, Project::getId);
    }
}
