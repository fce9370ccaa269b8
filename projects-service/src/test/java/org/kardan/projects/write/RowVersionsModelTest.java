package org.kardan.projects.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.PropertyRun;
import org.kardan.kit.testing.TestDatabase;

/** Runs {@link RowVersionsProperties} beside the application. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RowVersionsModelTest {

    @Test
    void theVersionsOfRowsAreWhatAListOfVersionsSays() {
        PropertyRun.of(RowVersionsProperties.class);
    }
}
