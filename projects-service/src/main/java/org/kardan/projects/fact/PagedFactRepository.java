package org.kardan.projects.fact;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactPage.WholeList;
import org.kardan.projects.fact.PagedTable.Parent;

/** Reads facts in pages, for many parents at once. */
public abstract class PagedFactRepository<F extends Fact> extends FactRepository<F> {

    private final PagedTable<F> table;
    private final Parent<F> everything = Parent.everything();

    /** A repository of this table. */
    protected PagedFactRepository(PagedTable<F> table) {
        super(table.type());
        this.table = table;
    }

    /**
     * One page for each parent, in their order, by one statement.
     *
     * @param shown how the API shows a page
     */
    public <C> List<C> pages(
            Parent<F> parent,
            List<? extends Object> keys,
            Sorting sorting,
            Conditions wanted,
            PageRequest request,
            Moment moment,
            Function<FactPage<F>, C> shown) {
        var found = reading.in(session -> {
            var query = session.createNativeQuery(
                            new PageSql(table, parent, wanted).page(sorting, request), Object[].class)
                    .addEntity("t", table.type())
                    .addScalar("placed", String.class)
                    .setParameter("rows", request.rows());
            sorting.parameters(request).forEach(query::setParameter);
            bind(query, InOrder.distinct(keys), wanted, moment);
            return query.list();
        });
        var rows = found.stream()
                .map(row -> sorting.placed(table.type().cast(row[0]), (String) row[1]))
                .toList();
        readAt(moment, rows.stream().map(Placed::row).toList());
        var perParent = InOrder.many(keys, rows, placed -> parent.keyOf().apply(placed.row()));
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new FactPage<>(
                        Page.of(perParent.get(i), request), new WholeList<>(parent, keys.get(i), wanted, moment)))
                .map(shown)
                .toList();
    }

    /**
     * A page of all facts of the table that are wanted, whatever they belong to. An order that no index has reads them all.
     *
     * @param shown how the API shows a page
     */
    public <C> C page(
            Sorting sorting, Conditions wanted, PageRequest request, Moment moment, Function<FactPage<F>, C> shown) {
        return pages(everything, List.of(Parent.ALL), sorting, wanted, request, moment, shown)
                .getFirst();
    }

    /** How many facts each list has, in their order: one statement for those that differ in the parent alone. */
    public List<Integer> counts(List<WholeList<F>> lists) {
        var counts = new LinkedHashMap<WholeList<F>, Integer>();
        lists.stream()
                .collect(Collectors.groupingBy(list -> List.of(list.parent(), list.wanted(), list.moment())))
                .values()
                .forEach(group -> counts.putAll(countsOfGroup(group)));
        return lists.stream().map(list -> counts.getOrDefault(list, 0)).toList();
    }

    private Map<WholeList<F>, Integer> countsOfGroup(List<WholeList<F>> group) {
        var shared = group.getFirst();
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                    new PageSql(table, shared.parent(), shared.wanted()).count(), Object[].class);
            bind(query, group.stream().map(WholeList::key).toList(), shared.wanted(), shared.moment());
            return query.list();
        });
        var counts = new LinkedHashMap<WholeList<F>, Integer>();
        for (var columns : rows) {
            int place = ((Number) columns[0]).intValue() - 1;
            counts.put(group.get(place), ((Number) columns[1]).intValue());
        }
        return counts;
    }

    private void bind(Query query, List<?> parents, Conditions wanted, Moment moment) {
        wanted.bind(query);
        query.setParameter("parents", array(parents)).setParameter("knownAt", moment.knownAt());
        if (table.interval()) {
            query.setParameter("asOf", moment.asOf());
        }
    }

    private static Object array(List<?> parents) {
        return parents.stream().allMatch(UUID.class::isInstance)
                ? parents.toArray(UUID[]::new)
                : parents.toArray(String[]::new);
    }
}
