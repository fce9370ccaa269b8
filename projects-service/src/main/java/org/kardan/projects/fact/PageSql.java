package org.kardan.projects.fact;

import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Sorting;

/**
 * The SQL that reads one page of table {@code t} under each of many parents, or counts what is there, in one statement: for each
 * parent PostgreSQL goes through that parent's own rows and stops after a page. Only names of our own are put together; values are
 * parameters.
 */
final class PageSql {

    private static final String PARENTS = "unnest(cast(:parents as %s[])) with ordinality as p (parent, place)";

    private final PagedTable<?> table;
    private final PagedTable.Parent<?> parent;
    private final Conditions wanted;

    PageSql(PagedTable<?> table, PagedTable.Parent<?> parent, Conditions wanted) {
        this.table = table;
        this.parent = parent;
        this.wanted = wanted;
    }

    String page(Sorting sorting, PageRequest request) {
        var order = sorting.order(request);
        return "select t.*, %s as placed from %s cross join lateral (select t.* from %s t where %s%s order by %s limit :rows) t order by p.place, %s"
                .formatted(
                        sorting.place(), parents(), table.table(), condition(), sorting.beyond(request), order, order);
    }

    String count() {
        return "select p.place, count(t.id) from %s left join %s t on %s group by p.place order by p.place"
                .formatted(parents(), table.table(), condition());
    }

    private String parents() {
        return PARENTS.formatted(parent.sqlType());
    }

    private String condition() {
        return "%s = p.parent and %s and %s"
                .formatted(
                        parent.reference(),
                        table.interval() ? Holds.rowAt(table.table(), "t") : Holds.knownRow("t"),
                        wanted.sql());
    }
}
