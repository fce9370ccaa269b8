package org.kardan.projects.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
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
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .addTestEngines(new JqwikTestEngine())
                        .build())
                .execute(
                        request()
                                .selectors(selectClass(TwoTimesProperties.class))
                                .build(),
                        summary);

        var found = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(found), 30);
        assertThat(found.toString()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }
}
