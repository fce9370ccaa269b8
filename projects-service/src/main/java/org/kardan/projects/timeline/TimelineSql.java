package org.kardan.projects.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.Chronology;
import org.kardan.projects.fact.Holds;

/**
 * The SQL of the timeline: each strand gives as many rows as a page has, in its own order and from its own index; they are
 * merged, cut to a page, and joined with the facts they come from. Only names of our own are put together; values are parameters.
 */
final class TimelineSql {

    private static final String PARENTS = "unnest(cast(:parents as uuid[])) with ordinality as p (parent, place)";

    private final boolean byADay;

    /** @param byADay whether only what may have happened by {@code :asOf} is wanted */
    TimelineSql(boolean byADay) {
        this.byADay = byADay;
    }

    /**
     * One page of each parent's timeline.
     *
     * @param place the {@link TimelineChange#order()} of the entry the page starts from; null where it starts at an end
     */
    String page(boolean backwards, @Nullable Integer place) {
        var order = order(backwards, "x");
        var entries = IntStream.range(0, TimelineSeries.ALL.size())
                .mapToObj(i -> strand(i, backwards, place))
                .collect(Collectors.joining(" union all "));
        var columns = new ArrayList<>(List.of("p.place as place", "x.series as series"));
        var joins = new StringBuilder();
        for (var table : TimelineSeries.tables()) {
            var alias = alias(table);
            columns.add("{" + alias + ".*}");
            joins.append(" left join %s %s on x.type = '%s' and %s.row_id = x.row_id"
                    .formatted(table.table(), alias, table.table(), alias));
        }
        return "select %s from %s cross join lateral (select * from (%s) x order by %s limit :rows) x%s order by p.place, %s"
                .formatted(String.join(", ", columns), PARENTS, entries, order, joins, order);
    }

    /** How many entries each parent's timeline has. */
    String count() {
        var counts = TimelineSeries.ALL.stream()
                .map(series -> "(select count(*) from %s t where %s)".formatted(series.table(), condition(series)))
                .collect(Collectors.joining(" + "));
        return "select p.place, " + counts + " from " + PARENTS + " order by p.place";
    }

    static String alias(TimelineSeries<?> series) {
        return "t_" + series.table();
    }

    private String strand(int index, boolean backwards, @Nullable Integer place) {
        var series = TimelineSeries.ALL.get(index);
        var keys = Chronology.expressions(series.date());
        var from = place == null
                ? ""
                : " and (%s) %s (cast(:earliest as date), cast(:latest as date), cast(:id as uuid))"
                        .formatted(
                                String.join(", ", keys), beyond(series.change().order(), backwards, place));
        var order = keys.stream().map(key -> backwards ? key + " desc" : key).collect(Collectors.joining(", "));
        return "(select %d as series, '%s' as type, t.row_id, %s as earliest, %s as latest, t.id, %d as change from %s t where %s%s order by %s limit :rows)"
                .formatted(
                        index,
                        series.table(),
                        keys.get(0),
                        keys.get(1),
                        series.change().order(),
                        series.table(),
                        condition(series),
                        from,
                        order);
    }

    /** Of the same fact and date, what lies on the far side of the place counts as beyond it. */
    private static String beyond(int change, boolean backwards, int place) {
        boolean included = backwards ? change < place : change > place;
        return (backwards ? "<" : ">") + (included ? "=" : "");
    }

    private String condition(TimelineSeries<?> series) {
        var condition = new StringBuilder("t.project_id = p.parent and " + Holds.knownRow("t"));
        if (series.change() == TimelineChange.ENDED) {
            condition.append(" and t.valid_to_edtf is not null");
        }
        if (byADay) {
            condition.append(" and ").append(series.byTheDay());
        }
        return condition.toString();
    }

    private static String order(boolean backwards, String alias) {
        return List.of("earliest", "latest", "id", "change").stream()
                .map(key -> alias + "." + key + (backwards ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }
}
