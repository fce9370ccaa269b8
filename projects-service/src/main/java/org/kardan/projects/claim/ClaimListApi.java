package org.kardan.projects.claim;

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

/** The claims of all projects, in pages. */
@GraphQLApi
public class ClaimListApi {

    private final ClaimRepository claims;
    private final ProjectRepository projects;

    ClaimListApi(ClaimRepository claims, ProjectRepository projects) {
        this.claims = claims;
        this.projects = projects;
    }

    @Query("claims")
    @NonNull @Description("What sources claim of projects as a whole." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public ClaimConnection claimsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable ClaimKind kind,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable ClaimSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .of("kind", "t.kind", kind);
        return claims.page(
                ClaimSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(null, knownAt),
                ClaimConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<ClaimConnection> of) {
        return claims.counts(of.stream().map(ClaimConnection::list).toList());
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<Claim> of) {
        return Related.row(of, Claim::getProjectId, projects::referred, Project::getId);
    }
}
