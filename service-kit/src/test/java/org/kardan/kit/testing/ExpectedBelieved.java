package org.kardan.kit.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which tables PostgreSQL knows to hold believed rows for the most part before it has looked (decision 42). */
public final class ExpectedBelieved {

    private ExpectedBelieved() {}

    /** The tables that have {@code known_to}, and whose migration has forgotten {@code expect_believed}. */
    public static List<String> unexpected(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'known_to'
                    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not a.attnotnull and not exists (
                        select from pg_stats s where s.schemaname = current_schema() and s.tablename = c.relname
                            and s.attname = 'known_to')
                    """);
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }
}
