package org.kardan.suppliers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.ExpectedBelieved;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.VersionsAtOnce;

/** What the database itself guarantees of facts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoTimesTest {

    @Inject
    DataSource database;

    @Test
    void versionsAreKnownAtOnceOnlyIfTheyOverlap() throws SQLException {
        assertThat(VersionsAtOnce.wronglyDecided(database)).isEmpty();
    }

    @Test
    void theDatabaseExpectsRowsOfEveryTableToBeBelieved() throws SQLException {
        assertThat(ExpectedBelieved.unexpected(database)).isEmpty();
    }

    @Test
    void aTableThatWasNeverAnalysedIsNotReadByAllThatIsBelieved() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(planOfOneOrganisation(connection, "unheard_of"))
                    .as("what is wrong without expect_believed()")
                    .contains("BitmapAnd");
            assertThat(planOfOneOrganisation(connection, "heard_of", "select expect_believed('heard_of')"))
                    .contains("heard_of_organisation_id_idx")
                    .doesNotContain("BitmapAnd");
            connection.rollback();
        }
    }

    /** How the names of one organisation are read from a table as that of all names, new and full. */
    private static String planOfOneOrganisation(Connection connection, String table, String... before)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table %s (like organisation_names including all)".formatted(table));
            for (var sql : before) {
                statement.execute(sql);
            }
            statement.execute("""
                    insert into %s (row_id, id, organisation_id, value, script, kind, known_from)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Name ' || i, 'Latn', 'OFFICIAL', now()
                    from generate_series(1, 5000) i""".formatted(table));
            var plan = statement.executeQuery("""
                    explain select value from %s where organisation_id = '01980000-0000-7000-8000-000000000000'
                        and known_to is null""".formatted(table));
            var text = new StringBuilder();
            while (plan.next()) {
                text.append(plan.getString(1)).append('\n');
            }
            return text.toString();
        }
    }
}
