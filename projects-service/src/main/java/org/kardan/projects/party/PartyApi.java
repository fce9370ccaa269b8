package org.kardan.projects.party;

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
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Citations;
import org.kardan.projects.evidence.Testified;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.fact.Keys;
import org.kardan.projects.fact.Only;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;

/** Who takes part in a project. */
@GraphQLApi
public class PartyApi {

    private final PartyRepository parties;
    private final ProjectRepository projects;
    private final Citations citations;

    PartyApi(PartyRepository parties, ProjectRepository projects, Citations citations) {
        this.parties = parties;
        this.projects = projects;
        this.citations = citations;
    }

    @Query("parties")
    @NonNull @Description("Who takes part in projects." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public PartyConnection partiesOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("role") @Description("In this role. Left out: any.") @Nullable PartyRole role,
            @Name("country")
                    @Description(
                            "This country (ISO 3166-1 alpha-2), for example `IR`. Left out: any, and organisations.")
                    @Nullable String country,
            @Name("organisation")
                    @Description(
                            "The organisation of this id, and not what was merged into it, which suppliers-service knows: ask for"
                                    + " each id of it, or for `projects` of the organisation. Left out: any, and countries."
                                    + " BAD_USER_INPUT when it is no UUID.")
                    @Nullable String organisation,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable PartySort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .of("role", "t.role", role)
                .and("country", "t.country = :country", country)
                .and("organisation", "t.organisation_id = :organisation", Keys.given("organisation", organisation))
                .within("t.valid_from", "sinceWithin", sinceWithin);
        return parties.page(
                PartySort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(asOf, knownAt),
                PartyConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<PartyConnection> of) {
        return parties.counts(of.stream().map(PartyConnection::list).toList());
    }

    @Description("Who takes part in the project, in the order of recording."
            + " At most 1 000; `parties` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Party>> parties(
            @Source List<Project> of,
            @Name("role") @Description("In this role. Left out: any.") @Nullable PartyRole role,
            @Name("country")
                    @Description("This country (ISO 3166-1 alpha-2), for example `IR`. Left out: any.")
                    @Nullable String country,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        return InOrder.many(
                ids,
                Only.with(
                        role,
                        Party::getRole,
                        Only.with(country, Party::getCountry, parties.ofProjects(ids, Moment.of(asOf, knownAt)))),
                Party::getProjectId);
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<Party> of) {
        return Related.row(of, Party::getProjectId, projects::referred, Project::getId);
    }

    @Description("What the party's part rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Party> of) {
        return citations.ofEach(of);
    }
}
