package org.kardan.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.PrintWriter;
import java.io.StringWriter;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs properties of jqwik, which starts no Quarkus, within a test that has. */
public final class PropertyRun {

    private PropertyRun() {}

    /** Runs the one property of a class; its failure is the caller's. jqwik prints the smallest case it found, and the seed. */
    public static void of(Class<?> properties) {
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .addTestEngines(new JqwikTestEngine())
                        .build())
                .execute(request().selectors(selectClass(properties)).build(), summary);

        var found = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(found), 30);
        assertThat(found.toString()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }
}
