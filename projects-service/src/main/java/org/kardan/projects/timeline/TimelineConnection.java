package org.kardan.projects.timeline;

import static org.kardan.projects.fact.Words.EDGES;
import static org.kardan.projects.fact.Words.PAGE_INFO;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageInfo;
import org.kardan.kit.page.PageRequest;

/** A page of a timeline. */
@Description(
        "A page of a timeline, in chronological order: by the earliest day a date can mean, then by the latest; undisclosed last.")
public record TimelineConnection(
        @NonNull @Description(EDGES) List<@NonNull TimelineEdge> edges,
        @NonNull @Description(PAGE_INFO) PageInfo pageInfo,
        @Ignore UUID project,
        @Ignore TimelineRepository.View view) {

    static TimelineConnection of(
            List<TimelineEntry> rows, PageRequest request, UUID project, TimelineRepository.View view) {
        var page = Page.of(rows, request, TimelineEntry::cursor);
        var edges =
                page.edges((entry, cursor) -> new TimelineEdge(entry.change(), entry.date(), entry.event(), cursor));
        return new TimelineConnection(edges, page.info(), project, view);
    }
}
