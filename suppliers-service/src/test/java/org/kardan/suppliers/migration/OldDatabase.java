package org.kardan.suppliers.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.kardan.kit.testing.TestDatabase;

/** A database as an older release left it, to be filled as that release did, and migrated on. */
final class OldDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final String url = TestDatabase.freshDatabase();
    private final Connection connection;

    /** @param version the last migration that the older release had */
    OldDatabase(String version) throws SQLException {
        connection = DriverManager.getConnection(url, USER, USER);
        migrate(version);
    }

    void migrate(String version) {
        Flyway.configure().dataSource(url, USER, USER).target(version).load().migrate();
    }

    void execute(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    List<List<String>> rows(String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var statement = connection.createStatement()) {
            var found = statement.executeQuery(sql);
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static List<String> row(String... values) {
        return Arrays.asList(values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
