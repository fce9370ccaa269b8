package org.kardan.kit.search.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a good part of a table's rows have, as PostgreSQL itself has counted when it last analysed the table. To look up
 * such a number in the index costs as much as the index has rows for it, whatever the limit: the bitmap is made first.
 */
@ApplicationScoped
public class CommonNumbers {

    /** Of a number that fewer rows have, the index tells in a few milliseconds. */
    private static final double LEAST = 0.01;

    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(10);

    private static final String STATISTICS = """
            select s.tablename, cast(c.reltuples as bigint), n.number, n.frequency
            from pg_stats s
            join pg_class c on c.oid = cast(format('%I.%I', s.schemaname, s.tablename) as regclass),
            lateral unnest(cast(cast(s.most_common_elems as text) as integer[]), s.most_common_elem_freqs) as n (number, frequency)
            where s.schemaname = current_schema() and s.attname = 'search' and n.number is not null and n.frequency >= :least
            """;

    private volatile @Nullable Known known;

    /**
     * What was read.
     *
     * @param at nanoseconds of {@link System#nanoTime()}
     */
    private record Known(long at, Map<String, Table> tables) {}

    /**
     * One table.
     *
     * @param rows how many it has, about
     * @param frequencies the part of the rows that have a number, for numbers that are common
     */
    record Table(long rows, Map<Integer, Double> frequencies) {

        static final Table UNKNOWN = new Table(0, Map.of());

        /** The part of the rows with one of these numbers, at most; 0 where none of them is common. */
        double part(int[] numbers) {
            double sum = 0;
            for (int number : numbers) {
                sum += frequencies.getOrDefault(number, 0.0);
            }
            return Math.min(1, sum);
        }
    }

    /** By the names of the tables. Those that were never analysed, or have no common numbers, are not among them. */
    Map<String, Table> tables(EntityManager entityManager) {
        var current = known;
        if (current == null || System.nanoTime() - current.at() > READ_AGAIN_AFTER.toNanos()) {
            current = new Known(System.nanoTime(), read(entityManager));
            known = current;
        }
        return current.tables();
    }

    /** Has them read anew for the next question, after a table was analysed for example. */
    public void forget() {
        known = null;
    }

    private static Map<String, Table> read(EntityManager entityManager) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(STATISTICS, Object[].class)
                .setParameter("least", LEAST)
                .getResultList();
        var tables = new HashMap<String, Table>();
        for (var row : rows) {
            tables.computeIfAbsent((String) row[0], _ -> new Table(((Number) row[1]).longValue(), new HashMap<>()))
                    .frequencies()
                    .put(((Number) row[2]).intValue(), ((Number) row[3]).doubleValue());
        }
        return tables;
    }
}
