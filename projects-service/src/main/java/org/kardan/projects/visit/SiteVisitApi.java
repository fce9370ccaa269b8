package org.kardan.projects.visit;

import static org.kardan.projects.fact.Words.AFTER;
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
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.evidence.Testified;
import org.kardan.projects.fact.Conditions;
import org.kardan.projects.fact.Keys;
import org.kardan.projects.fact.Related;
import org.kardan.projects.project.Project;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.supplier.Asset;

/** Who visited which plant. */
@GraphQLApi
public class SiteVisitApi {

    private static final String VISITOR =
            "Of the person of this id. Left out: of anybody. BAD_USER_INPUT when it is no UUID.";
    private static final String ASSET =
            "That are believed to have led to the plant of this id. Left out: to any, or to none that is named."
                    + " BAD_USER_INPUT when it is no UUID.";
    private static final String VISITED_WITHIN =
            "That may have been in these days (EDTF), for example `2025` or `2026-03/..`. What is undisclosed is in no such"
                    + " list. Left out: any.";

    private final SiteVisitRepository visits;
    private final PlantIdentificationRepository identifications;
    private final ProjectRepository projects;
    private final PersonRepository persons;
    private final Citations citations;

    SiteVisitApi(
            SiteVisitRepository visits,
            PlantIdentificationRepository identifications,
            ProjectRepository projects,
            PersonRepository persons,
            Citations citations) {
        this.visits = visits;
        this.identifications = identifications;
        this.projects = projects;
        this.persons = persons;
        this.citations = citations;
    }

    @Query("siteVisits")
    @NonNull @Description("Visits to plants." + OF_ALL_PROJECTS)
    @RunOnVirtualThread
    public SiteVisitConnection siteVisitsOfAll(
            @Name("project") @Description(OF_PROJECT) @Nullable String project,
            @Name("visitor") @Description(VISITOR) @Nullable String visitor,
            @Name("asset") @Description(ASSET) @Nullable String asset,
            @Name("visitedWithin") @Description(VISITED_WITHIN) @Nullable String visitedWithin,
            @Name("disputed") @Description(DISPUTED) @Nullable Boolean disputed,
            @Name("modality") @Description(MODALITY) @Nullable Modality modality,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by VISITED.") @Nullable VisitSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted =
                wanted(visitor, asset, visitedWithin).and("project", "t.project_id = :project", projects.idOf(project));
        return visits.page(
                VisitSort.sorting(sort, direction),
                Testified.by(wanted, disputed, modality, accepted),
                PageRequest.of(first, after, last, before),
                Moment.of(null, knownAt),
                SiteVisitConnection::of);
    }

    @NonNull @Name("visits")
    @Description("Visits to plants in connection with the project.")
    @RunOnVirtualThread
    public List<SiteVisitConnection> visitsOfProjects(
            @Source List<Project> of,
            @Name("visitor") @Description(VISITOR) @Nullable String visitor,
            @Name("asset") @Description(ASSET) @Nullable String asset,
            @Name("visitedWithin") @Description(VISITED_WITHIN) @Nullable String visitedWithin,
            @Name("sort") @Description("What they are sorted by. Left out: by VISITED.") @Nullable VisitSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Project::getId).toList();
        var page = PageRequest.of(first, after, last, before);
        return visits.pages(
                SiteVisitRepository.OF_PROJECT,
                keys,
                VisitSort.sorting(sort, direction),
                wanted(visitor, asset, visitedWithin),
                page,
                Moment.of(null, knownAt),
                SiteVisitConnection::of);
    }

    @NonNull @Name("visits")
    @Description("The visits of this person to plants.")
    @RunOnVirtualThread
    public List<SiteVisitConnection> visitsByPersons(
            @Source List<Person> of,
            @Name("asset") @Description(ASSET) @Nullable String asset,
            @Name("visitedWithin") @Description(VISITED_WITHIN) @Nullable String visitedWithin,
            @Name("sort") @Description("What they are sorted by. Left out: by VISITED.") @Nullable VisitSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Person::getId).toList();
        var page = PageRequest.of(first, after, last, before);
        return visits.pages(
                SiteVisitRepository.BY_VISITOR,
                keys,
                VisitSort.sorting(sort, direction),
                wanted(null, asset, visitedWithin),
                page,
                Moment.of(null, knownAt),
                SiteVisitConnection::of);
    }

    @Name("visits")
    @Description("Visits that are believed to have led to this plant." + IF_UNREACHABLE)
    @RunOnVirtualThread
    public List<SiteVisitConnection> visitsToAssets(
            @Source List<Asset> of,
            @Name("visitor") @Description(VISITOR) @Nullable String visitor,
            @Name("visitedWithin") @Description(VISITED_WITHIN) @Nullable String visitedWithin,
            @Name("sort") @Description("What they are sorted by. Left out: by VISITED.") @Nullable VisitSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var keys = of.stream().map(Asset::id).toList();
        var page = PageRequest.of(first, after, last, before);
        return visits.pages(
                SiteVisitRepository.TO_ASSET,
                keys,
                VisitSort.sorting(sort, direction),
                wanted(visitor, null, visitedWithin),
                page,
                Moment.of(null, knownAt),
                SiteVisitConnection::of);
    }

    private static Conditions wanted(@Nullable String visitor, @Nullable String asset, @Nullable String visitedWithin) {
        return Conditions.NONE
                .and("visitor", "t.visitor_id = :visitor", Keys.given("visitor", visitor))
                .and("asset", "t.asset_id = :asset", Keys.given("asset", asset))
                .within("t.visited", "visitedWithin", visitedWithin);
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<SiteVisitConnection> of) {
        return visits.counts(of.stream().map(SiteVisitConnection::list).toList());
    }

    @NonNull @Description("The project the visit belongs to.")
    @RunOnVirtualThread
    public List<@Nullable Project> project(@Source List<SiteVisit> of) {
        return Related.row(of, SiteVisit::getProjectId, projects::referred, Project::getId);
    }

    @Description("Who came. Null: not stated.")
    @RunOnVirtualThread
    public List<@Nullable Person> visitor(@Source List<SiteVisit> of) {
        return Related.row(of, SiteVisit::getVisitorId, persons::referred, Person::getId);
    }

    @Description("What the visit itself rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citations(@Source List<SiteVisit> of) {
        return citations.ofEach(of);
    }

    @Description(
            "Why the place is believed to be `asset`: the visit may be certain, and which plant it was a guess. Empty without"
                    + " `asset`."
                    + " At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> identification(@Source List<SiteVisit> of) {
        return citations.ofEach(of, SiteVisit::getIdentificationId);
    }

    @Description(
            "The same as a fact of its own, which can be disputed, cited and retracted apart from the visit. Null without `asset`.")
    @RunOnVirtualThread
    public List<@Nullable PlantIdentification> plantIdentification(@Source List<SiteVisit> of) {
        return first(Related.many(
                of, visit -> ids(visit.getIdentificationId()), identifications::byIds, PlantIdentification::getId));
    }

    @NonNull @Name("visit")
    @Description("The visit; its `asset` is the plant.")
    @RunOnVirtualThread
    public List<@Nullable SiteVisit> visitOfIdentifications(@Source List<PlantIdentification> of) {
        return first(Related.many(of, fact -> ids(fact.getVisitId()), visits::byIds, SiteVisit::getId));
    }

    @Name("citations")
    @Description("Why the place is believed to be that plant, and what denies it. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfIdentifications(@Source List<PlantIdentification> of) {
        return citations.ofEach(of);
    }

    private static List<UUID> ids(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private static <F> List<@Nullable F> first(List<List<F>> found) {
        var each = new ArrayList<@Nullable F>();
        found.forEach(facts -> each.add(facts.isEmpty() ? null : facts.getFirst()));
        return each;
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable SiteVisit> siteVisitById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, visits.byIds(InOrder.distinct(ids), Moment.now()), SiteVisit::getId);
    }
}
