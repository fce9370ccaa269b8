package org.kardan.projects.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Chronology;
import org.kardan.projects.fact.Fact;

/** Reads timelines. */
@ApplicationScoped
class TimelineRepository {

    private static final int KEYS = 4;

    private final Reading reading;

    TimelineRepository(Reading reading) {
        this.reading = reading;
    }

    /**
     * What is asked of a timeline.
     *
     * @param by only what may have happened by this day; null for everything
     */
    record View(@Nullable LocalDate by, Moment moment) {}

    /** The rows of a page of each project's timeline, in reading order, in the order of the projects: one statement. */
    List<List<TimelineEntry>> pages(List<UUID> projects, PageRequest request, View view) {
        var cursor = request.cursor(KEYS);
        var place = cursor == null ? null : change(cursor, request);
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            new TimelineSql(view.by() != null).page(request.backwards(), place), Object[].class)
                    .addScalar("place", Integer.class)
                    .addScalar("series", Integer.class);
            TimelineSeries.tables().forEach(series -> query.addEntity(TimelineSql.alias(series), series.type()));
            bind(query, projects, view);
            query.setParameter("rows", request.rows());
            if (cursor != null) {
                Chronology.place(cursor, request).forEach(query::setParameter);
            }
            return query.list();
        });
        var pages = new ArrayList<List<TimelineEntry>>();
        projects.forEach(project -> pages.add(new ArrayList<>()));
        for (var row : rows) {
            var fact = (Fact) Arrays.stream(row, 2, row.length)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            pages.get((Integer) row[0] - 1)
                    .add(TimelineEntry.of(TimelineSeries.ALL.get((Integer) row[1]), fact, view.moment()));
        }
        return pages;
    }

    /** How many entries the timeline of each project has. */
    Map<UUID, Integer> counts(List<UUID> projects, View view) {
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(new TimelineSql(view.by() != null).count(), Object[].class);
            bind(query, projects, view);
            return query.list();
        });
        var counts = new HashMap<UUID, Integer>();
        for (var row : rows) {
            counts.put(projects.get(((Number) row[0]).intValue() - 1), ((Number) row[1]).intValue());
        }
        return counts;
    }

    private static void bind(NativeQuery<?> query, List<UUID> projects, View view) {
        query.setParameter("parents", projects.toArray(UUID[]::new))
                .setParameter("knownAt", view.moment().knownAt());
        if (view.by() != null) {
            query.setParameter("asOf", view.by());
        }
    }

    private static int change(Cursor cursor, PageRequest request) {
        return switch (cursor.keys().getLast()) {
            case "0" -> 0;
            case "1" -> 1;
            default -> throw Cursor.foreign(request.backwards() ? "before" : "after");
        };
    }
}
