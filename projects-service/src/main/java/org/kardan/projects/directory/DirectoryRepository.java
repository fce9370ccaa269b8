package org.kardan.projects.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;

/** Reads lists of what projects share. */
@ApplicationScoped
public class DirectoryRepository {

    private final Reading reading;
    private final KnownRows known;

    DirectoryRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** The rows of a page, in reading order. */
    public <T extends KnownRow> List<Placed<T>> page(Listing<T> list, Sorting sorting, PageRequest request) {
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(
                            "select t.*, %s as placed from %s t where %s%s order by %s limit :rows"
                                    .formatted(
                                            sorting.place(),
                                            list.from(),
                                            list.wanted().sql(),
                                            sorting.beyond(request),
                                            sorting.order(request)),
                            Object[].class)
                    .addEntity("t", list.table().entity())
                    .addScalar("placed", String.class)
                    .setParameter("rows", request.rows());
            sorting.parameters(request).forEach(query::setParameter);
            list.wanted().bind(query);
            KnownRows.bind(query, list.knownAt());
            return query.list();
        });
        return rows.stream()
                .map(row -> sorting.placed(
                        KnownRows.at(list.knownAt(), list.table().entity().cast(row[0])), (String) row[1]))
                .toList();
    }

    /** How many there are on each whole list; one statement for all lists of versions of one type. */
    public List<Integer> counts(List<? extends Listing<?>> lists) {
        var versions = new HashMap<Table<?>, Map<Object, Integer>>();
        lists.stream()
                .filter(list -> list.versionsOf() != null)
                .collect(Collectors.groupingBy(
                        Listing::table, Collectors.mapping(Listing::versionsOf, Collectors.toList())))
                .forEach((table, keys) -> versions.put(table, known.count(table, InOrder.distinct(keys))));
        return lists.stream()
                .map(list -> list.versionsOf() == null
                        ? count(list)
                        : versions.get(list.table()).getOrDefault(list.versionsOf(), 0))
                .toList();
    }

    private int count(Listing<?> list) {
        return reading.in(session -> {
            var query = session.createNativeQuery(
                    "select count(*) from %s t where %s"
                            .formatted(list.from(), list.wanted().sql()),
                    Integer.class);
            list.wanted().bind(query);
            KnownRows.bind(query, list.knownAt());
            return query.getSingleResult();
        });
    }
}
