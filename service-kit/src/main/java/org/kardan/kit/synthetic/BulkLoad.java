package org.kardan.kit.synthetic;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Puts a synthetic set into a database with COPY, in one transaction: all of it, or nothing. Indexes and constraints are taken
 * down before and put up after, each by one pass over its table, which is several times faster than row by row; what breaks a
 * constraint ends the load. The tables are locked meanwhile: nobody else reads or writes them.
 */
public final class BulkLoad {

    private static final String PREFIX = "synthetic ";

    /** A table, and the columns that rows are written in. */
    public record Table(String name, String columns) {}

    /**
     * A generator of rows of some tables.
     *
     * @param tables what it writes
     * @param rows runs once for each of the tables, and writes all rows each time; the pass keeps those of one table
     */
    public record Part(List<Table> tables, Consumer<Pass> rows) {}

    /** One run of a generator. */
    public record Pass(String table, CopyRows rows) {

        /** Where the next row of this table goes. */
        public CopyRows row(String of) {
            return of.equals(table) ? rows : CopyRows.DROPPED;
        }
    }

    private final Connection connection;
    private final MessageDigest digest;

    private BulkLoad(Connection connection, MessageDigest digest) {
        this.connection = connection;
        this.digest = digest;
    }

    /**
     * Loads the set, and notes it in table {@code seed_files} with the SHA-256 of all its rows. Set L is left without the
     * exclusion constraints of its tables ({@code ex_…}: no two rows of one fact known at once), which its rows satisfy as those
     * of S and M do, where they are checked; on 30 million rows that check takes hours.
     *
     * @return whether it was loaded; false when it is there already
     * @throws IllegalStateException if another set is there, or the database refuses the rows
     */
    public static boolean load(DataSource database, SyntheticSet set, List<Part> parts) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var load = new BulkLoad(connection, MessageDigest.getInstance("SHA-256"));
                if (load.isThere(set)) {
                    connection.rollback();
                    return false;
                }
                load.write(parts, set.size() != SyntheticSet.Size.L);
                load.note(set);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            vacuum(connection, parts);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the synthetic set cannot be loaded: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private boolean isThere(SyntheticSet set) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('kardan synthetic set'))");
            var found = statement.executeQuery("select name from seed_files where name like '" + PREFIX + "%'");
            if (!found.next()) {
                return false;
            }
            if (found.getString(1).equals(name(set))) {
                return true;
            }
            throw new IllegalStateException(
                    "the database holds the %s already; a database holds one synthetic set, so load the %s into another one"
                            .formatted(found.getString(1), name(set)));
        }
    }

    private void write(List<Part> parts, boolean exclusions) throws SQLException {
        var tables = new LinkedHashMap<String, String>();
        parts.forEach(part -> part.tables().forEach(table -> tables.put(table.name(), table.columns())));
        var structure = TableStructure.takeDown(connection, List.copyOf(tables.keySet()), exclusions);
        for (var table : tables.entrySet()) {
            copy(table, parts);
        }
        structure.putUp();
    }

    private void copy(Map.Entry<String, String> table, List<Part> parts) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table.getKey(), table.getValue()));
        try {
            var rows = new CopyRows(copy, digest);
            var pass = new Pass(table.getKey(), rows);
            for (var part : parts) {
                if (part.tables().stream().anyMatch(one -> one.name().equals(table.getKey()))) {
                    part.rows().accept(pass);
                }
            }
            rows.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void note(SyntheticSet set) throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into seed_files (name, checksum, loaded_at) values (?, ?, now())")) {
            statement.setString(1, name(set));
            statement.setString(2, HexFormat.of().formatHex(digest.digest()));
            statement.executeUpdate();
        }
    }

    /** What autovacuum would do some minutes later, in the middle of the first questions. */
    private static void vacuum(Connection connection, List<Part> parts) throws SQLException {
        try (var statement = connection.createStatement()) {
            var names = parts.stream()
                    .flatMap(part -> part.tables().stream())
                    .map(Table::name)
                    .distinct()
                    .toList();
            statement.execute("vacuum (analyze) " + String.join(", ", names));
        }
    }

    private static String name(SyntheticSet set) {
        return PREFIX + "set " + set.size() + " of seed " + set.seed();
    }
}
