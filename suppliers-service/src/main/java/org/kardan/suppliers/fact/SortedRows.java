package org.kardan.suppliers.fact;

import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;
import org.kardan.kit.read.Reading;

/**
 * The rows of a table in any order that a client asks for, by SQL.
 *
 * @param type the entity of the rows
 * @param table its table, called {@code e}
 * @param wanted conditions of SQL
 */
public record SortedRows<T>(Class<T> type, String table, Where wanted) {

    private static final String PAGE = "select e.*, %s as placed from %s e where %s%s order by %s limit :rows";

    /** The rows of a page, in reading order. */
    public List<Placed<T>> page(Reading reading, Sorting sorting, PageRequest request) {
        var rows = reading.in(session -> {
            var query = session.createNativeQuery(sql(sorting, request, wanted.text()), Object[].class)
                    .addEntity("e", type)
                    .addScalar("placed", String.class);
            bind(query, Map.of("rows", request.rows()));
            bind(query, sorting.parameters(request));
            return query.getResultList();
        });
        return rows.stream()
                .map(row -> sorting.placed(type.cast(row[0]), (String) row[1]))
                .toList();
    }

    /** How many rows there are. */
    public int count(Reading reading) {
        return reading.in(session -> {
            var query = session.createNativeQuery(
                    "select count(*) from %s e where %s".formatted(table, wanted.text()), Integer.class);
            bind(query, Map.of());
            return query.getSingleResult();
        });
    }

    /** The statement that reads a page of those that fulfil a condition. */
    public String sql(Sorting sorting, PageRequest request, String condition) {
        return PAGE.formatted(sorting.place(), table, condition, sorting.beyond(request), sorting.order(request));
    }

    /** Gives a query the parameters that it names, of the conditions and of others. */
    public void bind(NativeQuery<?> query, Map<String, ?> others) {
        var named = query.getParameterMetadata().getNamedParameterNames();
        wanted.parameters().forEach((name, value) -> bind(query, named.contains(name), name, value));
        others.forEach((name, value) -> bind(query, named.contains(name), name, value));
    }

    private static void bind(NativeQuery<?> query, boolean isNamed, String name, Object value) {
        if (isNamed) {
            query.setParameter(name, value);
        }
    }
}
