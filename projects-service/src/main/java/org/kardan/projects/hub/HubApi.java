package org.kardan.projects.hub;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.DISPUTED;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.IF_UNREACHABLE;
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
import org.kardan.projects.fact.Only;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.region.Region;
import org.kardan.projects.region.RegionRepository;
import org.kardan.projects.supplier.Asset;

/** Where projects produce or may produce. */
@GraphQLApi
public class HubApi {

    private final HubRepository hubs;
    private final ProjectRepository projects;
    private final RegionRepository regions;
    private final Citations citations;

    HubApi(HubRepository hubs, ProjectRepository projects, RegionRepository regions, Citations citations) {
        this.hubs = hubs;
        this.projects = projects;
        this.regions = regions;
        this.citations = citations;
    }

    @Query("hubs")
    @NonNull @Description("Where projects produce or may produce." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public HubConnection hubsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("country")
                    @Description(
                            "In a region of this country: ISO 3166-1 alpha-2, for example `RU`. Left out: anywhere.")
                    @Nullable String country,
            @Name("region") @Description("In this region (ISO 3166-2), for example `RU-NIZ`. Left out: any.") @Nullable String region,
            @Name("asset")
                    @Description(
                            "At the plant of this id. Left out: at any, or none that is named. BAD_USER_INPUT when it is no UUID.")
                    @Nullable String asset,
            @Name("certainty") @Description("As certain as this. Left out: any.") @Nullable Modality certainty,
            @Name("sinceWithin") @Description(SINCE_WITHIN) @Nullable String sinceWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable HubSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = Conditions.NONE
                .and("project", "t.project_id = :project", projects.idOf(project))
                .and("country", "left(t.region_code, 2) = :country", country)
                .and("region", "t.region_code = :region", region)
                .and("asset", "t.asset_id = :asset", Keys.given("asset", asset))
                .of("certainty", "t.certainty", certainty)
                .within("t.valid_from", "sinceWithin", sinceWithin);
        return hubs.page(
                HubSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(asOf, knownAt),
                HubConnection::of);
    }

    @Name("hubs")
    @Description("Where the project produces or may produce. At most 1 000; `hubs` of the root is paged.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Hub>> hubsOfProjects(
            @Source List<Project> of,
            @Name("region") @Description("In this region (ISO 3166-2), for example `RU-NIZ`. Left out: any.") @Nullable String region,
            @Name("certainty") @Description("As certain as this. Left out: any.") @Nullable Modality certainty,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        var found = hubs.ofProjects(InOrder.distinct(keys), Moment.of(asOf, knownAt));
        return InOrder.many(
                keys,
                Only.with(region, Hub::getRegionCode, Only.with(certainty, Hub::getCertainty, found)),
                Hub::getProjectId);
    }

    @NonNull @Name("hubs")
    @Description("The hubs of all projects in the region.")
    @RunOnVirtualThread
    public List<HubConnection> hubsInRegions(
            @Source List<Region> of,
            @Name("certainty") @Description("As certain as this. Left out: any.") @Nullable Modality certainty,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable HubSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Region::getCode).toList();
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE.of("certainty", "t.certainty", certainty);
        return hubs.pages(
                HubRepository.IN_REGION,
                keys,
                HubSort.sorting(sort, direction),
                wanted,
                page,
                Moment.of(asOf, knownAt),
                HubConnection::of);
    }

    @Name("hubs")
    @Description("The hubs of all projects at this plant." + IF_UNREACHABLE)
    @RunOnVirtualThread
    public List<HubConnection> hubsAtAssets(
            @Source List<Asset> of,
            @Name("certainty") @Description("As certain as this. Left out: any.") @Nullable Modality certainty,
            @Name("sort") @Description("What they are sorted by. Left out: by RECORDED.") @Nullable HubSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Asset::id).toList();
        var page = PageRequest.of(first, after, last, before);
        var wanted = Conditions.NONE.of("certainty", "t.certainty", certainty);
        return hubs.pages(
                HubRepository.AT_ASSET,
                keys,
                HubSort.sorting(sort, direction),
                wanted,
                page,
                Moment.of(asOf, knownAt),
                HubConnection::of);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<HubConnection> of) {
        return hubs.counts(of.stream().map(HubConnection::list).toList());
    }

    @NonNull @Description("How concentrated the project's planned capacity is, as a range where capacities are ranges.")
    @RunOnVirtualThread
    public List<HubConcentration> hubConcentration(
            @Source List<Project> of,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return hubsOfProjects(of, null, null, asOf, knownAt).stream()
                .map(HubConcentration::of)
                .toList();
    }

    @NonNull @Description("The project.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<Hub> of) {
        return Related.row(of, Hub::getProjectId, projects::referred, Project::getId);
    }

    @NonNull @Description("The region.")
    @RunOnVirtualThread
    public List<@Nullable Region> region(@Source List<Hub> of) {
        return Asked.onlyFor("code")
                ? of.stream()
                        .<@Nullable Region>map(one -> Region.ofCodeAlone(one.getRegionCode()))
                        .toList()
                : Related.row(of, Hub::getRegionCode, regions::referred, Region::getCode);
    }

    @Description("What the hub rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<Hub> of) {
        return citations.ofEach(of);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Hub> hubById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, hubs.byIds(InOrder.distinct(ids), Moment.now()), Hub::getId);
    }
}
