package org.kardan.suppliers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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
}
