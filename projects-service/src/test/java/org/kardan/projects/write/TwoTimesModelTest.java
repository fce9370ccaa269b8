package org.kardan.projects.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.PropertyRun;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;

/** Runs {@link TwoTimesProperties} beside the application: its failure is this test's; jqwik prints the smallest story it found, and the seed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoTimesModelTest {

    @Inject
    Fixture fixture;

    @Inject
    VersionRows rows;

    @AfterEach
    void noPast() {
        TwoTimesProperties.past = null;
    }

    @Test
    void theTwoTimesOfFactsAreWhatAListOfVersionsSays() {
        TwoTimesProperties.past = new TwoTimesProperties.Past() {
            @Override
            public String project() {
                return fixture.project("modelled").getSlug();
            }

            @Override
            public void move(String project, Map<OffsetDateTime, OffsetDateTime> moments) {
                rows.move(project, moments);
            }

            @Override
            public Set<String> stored(String project) {
                return rows.stored(project);
            }
        };

        PropertyRun.of(TwoTimesProperties.class);
    }
}
