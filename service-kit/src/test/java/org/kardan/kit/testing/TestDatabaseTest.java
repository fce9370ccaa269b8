package org.kardan.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void isPostgres18() throws SQLException {
        assertThat(ask(TestDatabase.freshDatabase(), "show server_version")).startsWith("18.");
    }

    @Test
    void eachStartOfTheApplicationGetsADatabaseOfItsOwn() {
        var first = new TestDatabase().start();
        var second = new TestDatabase().start();

        assertThat(first.get("quarkus.datasource.jdbc.url")).isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
    }

    private static String ask(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
