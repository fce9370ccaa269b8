package org.kardan.kit.transfer.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.transfer.LineProblem;
import org.kardan.kit.transfer.load.ImportState.Counts;
import org.kardan.kit.transfer.load.ImportState.Status;
import org.kardan.kit.write.Actor;

/** The tables of imports: how far each has come, what was bad, and what waits to be written as a whole. */
@ApplicationScoped
public class ImportLog {

    /** More problems than these are counted, and not kept. */
    static final int MOST_PROBLEMS = 1000;

    private static final String STATE = """
            select settings, status, lines, hash, created, unchanged, refused, held_back from imports where key = ?
            """;

    private final DataSource database;
    private final Actor actor;

    ImportLog(DataSource database, Actor actor) {
        this.database = database;
        this.actor = actor;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** In the transaction at hand; where there is none, in one of its own. */
    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the log of imports cannot be reached", e);
        }
    }

    private int change(String sql, @Nullable Object... values) {
        return run(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    /** Begins an import, unless it has begun. */
    void begin(ImportOptions options) {
        change("""
                delete from import_batches b using imports i
                where i.key = b.import_key and i.changed_at < now() - interval '7 days'
                """);
        change(
                "insert into imports (key, actor, settings) values (?, ?, ?) on conflict (key) do nothing",
                options.key(),
                actor.name(),
                options.settings());
    }

    /** How far an import has come; none where there is none. */
    public Optional<ImportState> find(String key) {
        return run(STATE, statement -> {
            statement.setString(1, key);
            var row = statement.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new ImportState(
                    key,
                    row.getString(1),
                    Status.valueOf(row.getString(2)),
                    row.getLong(3),
                    row.getBytes(4),
                    new Counts(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)),
                    problems(key)));
        });
    }

    private List<LineProblem> problems(String key) {
        return run(
                "select line, type, field, code, message from import_problems where import_key = ? order by line limit "
                        + MOST_PROBLEMS,
                statement -> {
                    statement.setString(1, key);
                    var rows = statement.executeQuery();
                    var problems = new ArrayList<LineProblem>();
                    while (rows.next()) {
                        problems.add(new LineProblem(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
                    }
                    return problems;
                });
    }

    /**
     * Notes that the import has come further.
     *
     * @throws Conflict when somebody else has taken it further meanwhile
     */
    void advance(ImportState from, long lines, byte[] hash, Counts counts, Status status) {
        int rows = change(
                """
                update imports set lines = ?, hash = ?, created = ?, unchanged = ?, refused = ?, held_back = ?, status = ?,
                    changed_at = now()
                where key = ? and lines = ? and status = 'OPEN'
                """,
                lines,
                hash,
                counts.created(),
                counts.unchanged(),
                counts.refused(),
                counts.heldBack(),
                status.name(),
                from.key(),
                from.lines());
        if (rows != 1) {
            throw new Conflict(
                    "key: somebody else has taken import %s further; look at it again".formatted(from.key()));
        }
    }

    void note(String key, List<LineProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        run(
                "insert into import_problems (import_key, line, type, field, code, message) values (?, ?, ?, ?, ?, ?)",
                statement -> {
                    for (var problem : problems) {
                        statement.setString(1, key);
                        statement.setLong(2, problem.line());
                        statement.setString(3, problem.type());
                        statement.setString(4, problem.field());
                        statement.setString(5, problem.code());
                        statement.setString(6, problem.message());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Keeps a batch that is to be written once the whole file is here. */
    void keep(String key, long firstLine, byte[] content) {
        change(
                "insert into import_batches (import_key, first_line, content) values (?, ?, ?)",
                key,
                firstLine,
                content);
    }

    /** A batch that was kept. */
    record Kept(long firstLine, byte[] content) {}

    /** The first batch that was kept from this line on. */
    Optional<Kept> kept(String key, long from) {
        return run("""
                select first_line, content from import_batches where import_key = ? and first_line >= ?
                order by first_line limit 1
                """, statement -> {
            statement.setString(1, key);
            statement.setLong(2, from);
            var row = statement.executeQuery();
            return row.next() ? Optional.of(new Kept(row.getLong(1), row.getBytes(2))) : Optional.empty();
        });
    }

    void forget(String key, boolean altogether) {
        change("delete from import_batches where import_key = ?", key);
        if (altogether) {
            change("delete from imports where key = ?", key);
        }
    }

    /** Lets nobody else take this import further until the connection is given back; it stands outside of all transactions. */
    Connection lock(String key) {
        try {
            var connection = database.getConnection();
            try (var statement = connection.prepareStatement(
                    "select pg_try_advisory_lock(hashtextextended('kardan import ' || ?, 0))")) {
                statement.setString(1, key);
                var row = statement.executeQuery();
                row.next();
                if (row.getBoolean(1)) {
                    return connection;
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the log of imports cannot be reached", e);
        }
        throw new Conflict("key: import %s is running; wait until it ends, or use another key".formatted(key));
    }

    static void unlock(Connection connection, String key) {
        try (connection;
                var statement = connection.prepareStatement(
                        "select pg_advisory_unlock(hashtextextended('kardan import ' || ?, 0))")) {
            statement.setString(1, key);
            statement.execute();
        } catch (SQLException e) {
            // The connection is broken, and its lock with it.
        }
    }
}
