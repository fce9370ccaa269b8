package org.kardan.projects.fact;

import java.util.stream.Collectors;
import org.kardan.kit.page.PageRequest;

/**
 * The SQL that reads one page under each of many parents, or counts what is there, in one statement: for each parent PostgreSQL
 * goes through that parent's own rows and stops after a page. Only names of our own are put together; values are parameters.
 */
final class PageSql {

    private static final String PARENTS = "unnest(cast(:parents as %s[])) with ordinality as p (parent, place)";

    private final PagedTable<?> table;
    private final PagedTable.Parent<?> parent;

    PageSql(PagedTable<?> table, PagedTable.Parent<?> parent) {
        this.table = table;
        this.parent = parent;
    }

    String page(PageRequest request, boolean fromAPlace) {
        var keys = Chronology.expressions(table.date());
        var order = keys.stream()
                .map(key -> request.backwards() ? key + " desc" : key)
                .collect(Collectors.joining(", "));
        var after = " and (%s) %s (cast(:earliest as date), cast(:latest as date), cast(:id as uuid))"
                .formatted(String.join(", ", keys), request.backwards() ? "<" : ">");
        return "select t.* from %s cross join lateral (select t.* from %s t where %s%s order by %s limit :rows) t order by p.place, %s"
                .formatted(parents(), table.table(), condition(), fromAPlace ? after : "", order, order);
    }

    String count() {
        return "select p.place, count(t.id) from %s left join %s t on %s group by p.place order by p.place"
                .formatted(parents(), table.table(), condition());
    }

    private String parents() {
        return PARENTS.formatted(parent.sqlType());
    }

    private String condition() {
        return "t.%s = p.parent and %s"
                .formatted(parent.column(), table.interval() ? Holds.rowAt("t") : Holds.knownRow("t"));
    }
}
