package org.kardan.projects.pipeline;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.IF_UNREACHABLE;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Requires;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.time.Moment;
import org.kardan.projects.project.ProjectRepository;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.supplier.Organisation;

/** Lists of projects. */
@GraphQLApi
public class PipelineApi {

    private static final String LISTED = "What is listed, not what is shown of it. ";

    private final PipelineRepository pipeline;
    private final KnownRows known;
    private final Context context;

    PipelineApi(PipelineRepository pipeline, KnownRows known, Context context) {
        this.pipeline = pipeline;
        this.known = known;
        this.context = context;
    }

    @Query
    @NonNull @Description("Projects that match all filters given.")
    @RunOnVirtualThread
    public ProjectConnection projects(
            @Name("stage") @Description("In this stage.") @Nullable Stage stage,
            @Name("country")
                    @Description("With this country as a party: ISO 3166-1 alpha-2, for example `IR`.")
                    @Nullable String country,
            @Name("region")
                    @Description("Engaged with this region, or with a hub in it: ISO 3166-2, for example `RU-NIZ`.")
                    @Nullable String region,
            @Name("sector") @Description("Of this sector, for example `automotive`.") @Nullable String sector,
            @Name("launchWithin")
                    @Description(
                            "Whose launch may fall into these days (EDTF), for example `2027` or `2026-07/..`. A project whose"
                                    + " launch is undisclosed is in no such list.")
                    @Nullable String launchWithin,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("sort") @Description("What they are sorted by. Left out: by SLUG.") @Nullable ProjectSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(LISTED + AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = ProjectList.Matching.of(
                stage, country, region, sector, launchWithin, accepted, Moment.of(asOf, knownAt));
        var page = PageRequest.of(first, after, last, before);
        boolean withStages = asOf == null && knownAt == null && asksForStages();
        var rows = pipeline.page(wanted, ProjectSort.order(sort, direction), page, withStages);
        return ProjectConnection.of(rows, page, wanted);
    }

    @Name("projects")
    @Requires(fields = @FieldSet(Organisation.ALL_IDS))
    @Description(
            "The projects the organisation takes part in, those of organisations that were merged into it included."
                    + IF_UNREACHABLE)
    @RunOnVirtualThread
    public List<ProjectConnection> projectsOfOrganisations(
            @Source List<Organisation> of,
            @Name("sort") @Description("What they are sorted by. Left out: by SLUG.") @Nullable ProjectSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf") @Description(LISTED + AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var page = PageRequest.of(first, after, last, before);
        var moment = Moment.of(asOf, knownAt);
        var rows = pipeline.pages(InOrder.distinct(of), ProjectSort.order(sort, direction), page, moment);
        return of.stream()
                .map(one -> ProjectConnection.of(
                        rows.getOrDefault(one.id(), List.of()), page, new ProjectList.OfOrganisation(one, moment)))
                .toList();
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<ProjectConnection> of) {
        var counts = new HashMap<ProjectList.OfOrganisation, Integer>();
        of.stream()
                .map(ProjectConnection::list)
                .filter(ProjectList.OfOrganisation.class::isInstance)
                .map(ProjectList.OfOrganisation.class::cast)
                .distinct()
                .collect(Collectors.groupingBy(ProjectList.OfOrganisation::moment))
                .forEach((moment, lists) -> {
                    var found = pipeline.counts(
                            lists.stream()
                                    .map(ProjectList.OfOrganisation::organisation)
                                    .toList(),
                            moment);
                    lists.forEach(list -> counts.put(
                            list, found.getOrDefault(list.organisation().id(), 0)));
                });
        var versions = versions(of);
        var matching = counted(of);
        return of.stream()
                .map(connection -> switch (connection.list()) {
                    case ProjectList.Matching wanted -> matching.getOrDefault(wanted, 0);
                    case ProjectList.OfOrganisation list -> counts.getOrDefault(list, 0);
                    case ProjectList.Versions list -> versions.getOrDefault(list.project(), 0);
                })
                .toList();
    }

    private Map<Object, Integer> versions(List<ProjectConnection> of) {
        var ids = of.stream()
                .map(ProjectConnection::list)
                .filter(ProjectList.Versions.class::isInstance)
                .map(list -> ((ProjectList.Versions) list).project())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : known.count(ProjectRepository.TABLE, ids);
    }

    /** Lists that differ in the stage alone, as the columns of a board do, are counted together. */
    private Map<ProjectList.Matching, Integer> counted(List<ProjectConnection> of) {
        var counts = new HashMap<ProjectList.Matching, Integer>();
        of.stream()
                .map(ProjectConnection::list)
                .filter(ProjectList.Matching.class::isInstance)
                .map(ProjectList.Matching.class::cast)
                .distinct()
                .collect(Collectors.groupingBy(ProjectList.Matching::inAnyStage))
                .forEach((anyStage, lists) -> {
                    var stages =
                            lists.stream().filter(list -> list.stage() != null).toList();
                    if (stages.size() > 1) {
                        pipeline.countsByStage(anyStage)
                                .forEach((stage, count) -> counts.put(anyStage.inStage(stage), count));
                    } else {
                        stages.forEach(list -> counts.put(list, pipeline.count(list)));
                    }
                    if (lists.contains(anyStage)) {
                        counts.put(anyStage, pipeline.count(anyStage));
                    }
                });
        return counts;
    }

    /** Whether the page is to show the stages as they are now; then they are read with the projects. */
    private boolean asksForStages() {
        return context.unwrap(DataFetchingEnvironment.class).getSelectionSet().getFields("edges/node/stage").stream()
                .anyMatch(field -> field.getArguments().isEmpty());
    }
}
