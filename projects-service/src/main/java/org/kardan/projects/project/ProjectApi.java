package org.kardan.projects.project;

import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.evidence.Citation;
import org.kardan.projects.evidence.Citations;
import org.kardan.projects.fact.Keys;

/** Projects by key, and their launch. */
@GraphQLApi
public class ProjectApi {

    private final ProjectRepository projects;
    private final LaunchRepository launches;
    private final Citations citations;

    ProjectApi(ProjectRepository projects, LaunchRepository launches, Citations citations) {
        this.projects = projects;
        this.launches = launches;
        this.citations = citations;
    }

    @Query
    @Description(
            "A project by its slug, for example `iran-russia-joint-car-production`, or by its id. Null when there is none, or none was"
                    + " known at the moment. BAD_USER_INPUT unless exactly one of both is given.")
    @RunOnVirtualThread
    public @Nullable Project project(
            @Id @Name("id") @Description("The project's id.") @Nullable String id,
            @Name("slug") @Description("The project's slug.") @Nullable String slug,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var moment = Moment.of(null, knownAt).knownAt();
        if (id != null && slug == null) {
            return projects.byIds(InOrder.distinct(Keys.uuids(List.of(id))), moment).stream()
                    .findFirst()
                    .orElse(null);
        }
        if (slug != null && id == null) {
            return projects.bySlugs(List.of(slug), moment).stream().findFirst().orElse(null);
        }
        throw new BadUserInput(
                "id, slug", id == null ? "none of both is given" : "both are given", "give exactly one of both");
    }

    @NonNull @Description("When the project is to launch. Undisclosed where nobody has published a date.")
    @RunOnVirtualThread
    public List<FuzzyDate> launch(
            @Source List<Project> of, @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return launches(of, knownAt).stream()
                .map(launch ->
                        Optional.ofNullable(launch).map(Launch::getLaunch).orElse(FuzzyDate.UNDISCLOSED))
                .toList();
    }

    @NonNull @Description("What the launch date, or that there is none, rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> launchCitations(
            @Source List<Project> of, @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return citations.ofEach(launches(of, knownAt));
    }

    @Description("The fact behind `launch`, for whoever corrects or disputes it. Null: nothing is recorded.")
    @RunOnVirtualThread
    public List<@Nullable Launch> launchFact(
            @Source List<Project> of, @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return launches(of, knownAt);
    }

    @Name("citations")
    @Description("What it rests on. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull Citation>> citationsOfLaunches(@Source List<Launch> of) {
        return citations.ofEach(of);
    }

    private List<@Nullable Launch> launches(List<Project> of, @Nullable OffsetDateTime knownAt) {
        var ids = of.stream().map(Project::getId).toList();
        return InOrder.one(ids, launches.ofProjects(ids, Moment.of(null, knownAt)), Launch::getProjectId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Project> projectById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, projects.byIds(InOrder.distinct(ids)), Project::getId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Project> projectBySlug(@Name("slug") List<String> slug) {
        return InOrder.one(slug, projects.bySlugs(InOrder.distinct(slug)), Project::getSlug);
    }
}
