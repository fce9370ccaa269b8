package org.kardan.projects.engagement;

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
import io.smallrye.graphql.api.federation.Resolver;
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
import org.kardan.kit.graphql.Asked;
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
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.Region;
import org.kardan.projects.region.RegionRepository;

/** What projects do with regions. */
@GraphQLApi
public class RegionalEngagementApi {

    private final RegionalEngagementRepository engagements;
    private final ProjectRepository projects;
    private final RegionRepository regions;
    private final Citations citations;

    RegionalEngagementApi(
            RegionalEngagementRepository engagements,
            ProjectRepository projects,
            RegionRepository regions,
            Citations citations) {
        this.engagements = engagements;
        this.projects = projects;
        this.regions = regions;
        this.citations = citations;
    }

    @Query("engagements")
    @NonNull @Description("What projects do with regions." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public RegionalEngagementConnection engagementsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("country")
                    @Description(
                            "In a region of this country: ISO 3166-1 alpha-2, for example `RU`. Left out: anywhere.")
                    @Nullable String country,
            @Name("region") @Description("In this region (ISO 3166-2), for example `RU-NIZ`. Left out: any.") @Nullable String region,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable EngagementKind kind,
            @Name("status") @Description("That have come this far. Left out: any.") @Nullable EngagementStatus status,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by SINCE.") @Nullable EngagementSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = wanted(kind, status, sinceWithin)
                .and("project", "t.project_id = :project", projects.idOf(project))
                .and("country", "left(t.region_code, 2) = :country", country)
                .and("region", "t.region_code = :region", region);
        return engagements.page(
                EngagementSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(asOf, knownAt),
                RegionalEngagementConnection::of);
    }

    @NonNull @Name("engagements")
    @Description("What the project does with regions.")
    @RunOnVirtualThread
    public List<RegionalEngagementConnection> engagementsOfProjects(
            @Source List<Project> of,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable EngagementKind kind,
            @Name("status") @Description("That have come this far. Left out: any.") @Nullable EngagementStatus status,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("sort") @Description("What they are sorted by. Left out: by SINCE.") @Nullable EngagementSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        var page = PageRequest.of(first, after, last, before);
        return engagements.pages(
                RegionalEngagementRepository.OF_PROJECT,
                keys,
                EngagementSort.sorting(sort, direction),
                wanted(kind, status, sinceWithin),
                page,
                Moment.of(asOf, knownAt),
                RegionalEngagementConnection::of);
    }

    @NonNull @Name("engagements")
    @Description("What projects do with the region.")
    @RunOnVirtualThread
    public List<RegionalEngagementConnection> engagementsOfRegions(
            @Source List<Region> of,
            @Name("kind") @Description("Of this kind. Left out: any.") @Nullable EngagementKind kind,
            @Name("status") @Description("That have come this far. Left out: any.") @Nullable EngagementStatus status,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("sort") @Description("What they are sorted by. Left out: by SINCE.") @Nullable EngagementSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Region::getCode).toList();
        var page = PageRequest.of(first, after, last, before);
        return engagements.pages(
                RegionalEngagementRepository.OF_REGION,
                keys,
                EngagementSort.sorting(sort, direction),
                wanted(kind, status, sinceWithin),
                page,
                Moment.of(asOf, knownAt),
                RegionalEngagementConnection::of);
    }

    private static Conditions wanted(
            @Nullable EngagementKind kind, @Nullable EngagementStatus status, @Nullable String sinceWithin) {
        return Conditions.NONE
                .of("kind", "t.kind", kind)
                .of("status", "t.status", status)
                .within("t.valid_from", "sinceWithin", sinceWithin);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<RegionalEngagementConnection> of) {
        return engagements.counts(
                of.stream().map(RegionalEngagementConnection::list).toList());
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<RegionalEngagement> of) {
        return Related.row(of, RegionalEngagement::getProjectId, projects::referred, Project::getId);
    }

    @NonNull @Description("The region.")
    @RunOnVirtualThread
    public List<@Nullable Region> region(@Source List<RegionalEngagement> of) {
        return Asked.onlyFor("code")
                ? of.stream()
                        .<@Nullable Region>map(one -> Region.ofCodeAlone(one.getRegionCode()))
                        .toList()
                : Related.row(of, RegionalEngagement::getRegionCode, regions::referred, Region::getCode);
    }

    @Description("What the engagement rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<RegionalEngagement> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable RegionalEngagement> regionalEngagementById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, engagements.byIds(InOrder.distinct(ids), Moment.now()), RegionalEngagement::getId);
    }
}
