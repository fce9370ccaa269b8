package org.kardan.projects.timeline;

import static org.kardan.projects.fact.Words.AFTER;
import static org.kardan.projects.fact.Words.BEFORE;
import static org.kardan.projects.fact.Words.FIRST;
import static org.kardan.projects.fact.Words.KNOWN_AT;
import static org.kardan.projects.fact.Words.LAST;
import static org.kardan.projects.fact.Words.TOTAL_COUNT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.projects.project.Project;

/** The timelines of projects. */
@GraphQLApi
public class TimelineApi {

    private final TimelineRepository timelines;

    TimelineApi(TimelineRepository timelines) {
        this.timelines = timelines;
    }

    @NonNull @Description(
            "Every dated fact of the project in one stream, in chronological order; what has no published date comes last.")
    @RunOnVirtualThread
    public List<TimelineConnection> timeline(
            @Source List<Project> of,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before,
            @Name("asOf")
                    @Description(
                            "Only what may have happened by this day; what has no published date may have. Left out:"
                                    + " everything, what is still to come as well.")
                    @Nullable LocalDate asOf,
            @Name("knownAt") @Description(KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        var request = PageRequest.of(first, after, last, before);
        var view = new TimelineRepository.View(asOf, Moment.of(asOf, knownAt));
        var ids = of.stream().map(Project::getId).toList();
        var distinct = InOrder.distinct(ids);
        var pages = timelines.pages(distinct, request, view);
        Map<UUID, List<TimelineEntry>> byId =
                IntStream.range(0, distinct.size()).boxed().collect(Collectors.toMap(distinct::get, pages::get));
        return ids.stream()
                .map(id -> TimelineConnection.of(byId.getOrDefault(id, List.of()), request, id, view))
                .toList();
    }

    @NonNull @Description(TOTAL_COUNT)
    @RunOnVirtualThread
    public List<Integer> totalCount(@Source List<TimelineConnection> of) {
        var counts = new HashMap<TimelineRepository.View, Map<UUID, Integer>>();
        of.stream()
                .collect(Collectors.groupingBy(TimelineConnection::view))
                .forEach((view, timeline) -> counts.put(
                        view,
                        timelines.counts(
                                timeline.stream()
                                        .map(TimelineConnection::project)
                                        .distinct()
                                        .toList(),
                                view)));
        return of.stream()
                .map(timeline -> counts.getOrDefault(timeline.view(), Map.of()).getOrDefault(timeline.project(), 0))
                .toList();
    }
}
