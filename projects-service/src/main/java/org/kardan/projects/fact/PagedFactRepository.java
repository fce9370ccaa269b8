package org.kardan.projects.fact;

import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.Page;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactPage.WholeList;

/** Reads facts in pages, for many parents at once. */
public abstract class PagedFactRepository<F extends Fact> extends FactRepository<F> {

    private final PagedTable<F> table;

    /** A repository of this table. */
    protected PagedFactRepository(PagedTable<F> table) {
        this.table = table;
    }

    /** One page for each parent, in their order, by one statement. */
    public List<FactPage<F>> pages(
            PagedTable.Parent<F> parent, List<? extends Object> keys, PageRequest request, Moment moment) {
        var place = Chronology.place(request);
        var query = getEntityManager()
                .createNativeQuery(new PageSql(table, parent).page(request, !place.isEmpty()), table.type())
                .setParameter("rows", request.rows());
        place.forEach(query::setParameter);
        bind(query, InOrder.distinct(keys), moment);
        @SuppressWarnings("unchecked")
        var rows = readAt(moment, (List<F>) query.getResultList());
        var perParent = InOrder.many(keys, rows, parent.keyOf());
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new FactPage<>(
                        Page.of(
                                perParent.get(i),
                                request,
                                row -> Chronology.cursor(table.dateOf().apply(row), row.getId())),
                        new WholeList<>(parent, keys.get(i), moment)))
                .toList();
    }

    /** How many facts each list has, in their order: one statement for each distinct kind of parent and moment. */
    public List<Integer> counts(List<WholeList<F>> lists) {
        var counts = new LinkedHashMap<WholeList<F>, Integer>();
        lists.stream()
                .collect(Collectors.groupingBy(list -> List.of(list.parent(), list.moment())))
                .values()
                .forEach(group -> counts.putAll(countsOfGroup(group)));
        return lists.stream().map(list -> counts.getOrDefault(list, 0)).toList();
    }

    private Map<WholeList<F>, Integer> countsOfGroup(List<WholeList<F>> group) {
        var parent = group.getFirst().parent();
        var query = getEntityManager().createNativeQuery(new PageSql(table, parent).count(), Object[].class);
        bind(
                query,
                group.stream().map(WholeList::key).toList(),
                group.getFirst().moment());
        var counts = new LinkedHashMap<WholeList<F>, Integer>();
        for (var row : query.getResultList()) {
            var columns = (Object[]) row;
            int place = ((Number) columns[0]).intValue() - 1;
            counts.put(group.get(place), ((Number) columns[1]).intValue());
        }
        return counts;
    }

    private void bind(Query query, List<?> parents, Moment moment) {
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
