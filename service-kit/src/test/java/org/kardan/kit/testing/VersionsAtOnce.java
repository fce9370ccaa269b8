package org.kardan.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tries all ways in which two versions of a fact can lie to one another in time, against the table {@code citations} as it is migrated: two that
 * are known at once it has to refuse, others it has to take.
 */
public final class VersionsAtOnce {

    private static final List<Known> INTERVALS = List.of(
            new Known(1, 2), new Known(1, 3), new Known(2, 3), new Known(2, 4), new Known(3, null), new Known(1, null));
    private static final Known LONG_AGO = new Known(-2, -1);
    private static final Known LATER_ON = new Known(9, null);

    private static final String INSERT = """
            insert into citations select (jsonb_populate_record(c, jsonb_build_object('row_id', gen_random_uuid(),
                'id', md5('known at once')::uuid, 'known_from', %s, 'known_to', %s, 'version', %d))).*
            from citations c limit 1
            """;

    private static final String MOVE = """
            update citations set known_from = %s, known_to = %s where id = md5('known at once')::uuid and version = %d
            """;

    private final Connection connection;

    private VersionsAtOnce(Connection connection) {
        this.connection = connection;
    }

    /** When a version was believed, in days; for ever where there is no end. */
    private record Known(int from, @Nullable Integer to) {

        boolean overlaps(Known other) {
            return from < Objects.requireNonNullElse(other.to, Integer.MAX_VALUE)
                    && other.from < Objects.requireNonNullElse(to, Integer.MAX_VALUE);
        }

        private static String sql(@Nullable Integer day) {
            return day == null ? "null" : "timestamptz '2020-01-10Z' + interval '%d days'".formatted(day);
        }

        String insert(int version) {
            return INSERT.formatted(sql(from), sql(to), version);
        }

        String moved(int version) {
            return MOVE.formatted(sql(from), sql(to), version);
        }
    }

    /** What the table has decided otherwise than it should, in words; it stays as it was. */
    public static List<String> wronglyDecided(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new VersionsAtOnce(connection).wronglyDecided();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<String> wronglyDecided() throws SQLException {
        var wrong = new ArrayList<String>();
        if (!isRefused(List.of(LONG_AGO.insert(2)))) {
            wrong.add("a later version has ended, and there is no first one");
        }
        for (var first : INTERVALS) {
            for (var second : INTERVALS) {
                var ways = ways(first, second);
                for (var way : ways) {
                    if (isRefused(way) != first.overlaps(second)) {
                        wrong.add("%s and %s, way %d".formatted(first, second, ways.indexOf(way)));
                    }
                }
            }
        }
        return wrong;
    }

    /** Each ends with the two as they are to be: written in either order, or moved there from where they are alone. */
    private static List<List<String>> ways(Known first, Known second) {
        var ways = new ArrayList<List<String>>();
        ways.add(List.of(first.insert(1), second.insert(2)));
        ways.add(List.of(LONG_AGO.insert(1), first.insert(2), second.insert(3)));
        ways.add(List.of(first.insert(1), LONG_AGO.insert(2), second.moved(2)));
        ways.add(List.of(LONG_AGO.insert(1), second.insert(2), first.moved(1)));
        if (second.to == null) {
            ways.add(List.of(second.insert(2), first.insert(1)));
        } else {
            ways.add(List.of(LATER_ON.insert(1), second.insert(2), first.moved(1)));
        }
        return ways;
    }

    private boolean isRefused(List<String> way) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            for (var sql : way) {
                statement.execute(sql);
            }
            return false;
        } catch (SQLException e) {
            if (!"23P01".equals(e.getSQLState())) {
                throw e;
            }
            return true;
        } finally {
            connection.rollback(before);
        }
    }
}
