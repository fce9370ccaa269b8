package org.kardan.projects.pipeline;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.AS_OF;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.DIRECTION;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.SortDirection;
import org.kardan.kit.proposal.Proposal;
import org.kardan.kit.time.Moment;
import org.kardan.projects.project.Project;
import org.kardan.projects.stage.Stage;

/** The pipeline board: projects stage by stage. */
@GraphQLApi
public class BoardApi {

    private final PipelineRepository pipeline;

    BoardApi(PipelineRepository pipeline) {
        this.pipeline = pipeline;
    }

    @Query
    @NonNull @Description(
            "The pipeline board: one column for each stage asked for, in the order of the stages, then one for projects of"
                    + " which no stage is known; each with the projects that match all filters given. A project is in exactly one"
                    + " of all columns."
                    + " At most 9.")
    public List<@NonNull BoardColumn> projectsByStage(
            @Name("stages")
                    @Description(
                            "Only these columns; null stands for the one of no known stage. Left out: all of them.")
                    @Nullable List<@Nullable Stage> stages,
            @Name("country")
                    @Description("With this country as a party: ISO 3166-1 alpha-2, for example `IR`.")
                    @Nullable String country,
            @Name("region")
                    @Description("Engaged with this region, or with a hub in it: ISO 3166-2, for example `RU-NIZ`.")
                    @Nullable String region,
            @Name("sector") @Description("Of this sector, for example `automotive`.") @Nullable String sector,
            @Name("accepted") @Description(Proposal.ACCEPTED) @Nullable Boolean accepted,
            @Name("asOf") @Description(AS_OF) @Nullable LocalDate asOf,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var wanted = ProjectList.Matching.of(null, country, region, sector, null, accepted, Moment.of(asOf, knownAt));
        return Stream.<@Nullable Stage>concat(Arrays.stream(Stage.values()), Stream.of((Stage) null))
                .filter(stage -> stages == null || stages.contains(stage))
                .map(stage -> new BoardColumn(stage, wanted.inStage(stage)))
                .toList();
    }

    @NonNull @Description("The projects in the stage, as of the board's moment.")
    @RunOnVirtualThread
    public List<ProjectConnection> projects(
            @Source List<BoardColumn> of,
            @Name("sort") @Description("What they are sorted by. Left out: by SLUG.") @Nullable ProjectSort sort,
            @Name("direction") @Description(DIRECTION) @Nullable SortDirection direction,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        var page = PageRequest.of(first, after, last, before);
        var order = ProjectSort.order(sort, direction);
        Map<ProjectList.Matching, Map<@Nullable Stage, List<Placed<Project>>>> boards = new HashMap<>();
        of.stream()
                .collect(Collectors.groupingBy(column -> column.wanted().inAnyStage()))
                .forEach((wanted, columns) -> boards.put(
                        wanted,
                        pipeline.columns(
                                wanted,
                                columns.stream()
                                        .map(BoardColumn::stage)
                                        .distinct()
                                        .toList(),
                                order,
                                page)));
        return of.stream()
                .map(column -> ProjectConnection.of(
                        boards.get(column.wanted().inAnyStage()).getOrDefault(column.stage(), List.of()),
                        page,
                        column.wanted()))
                .toList();
    }
}
