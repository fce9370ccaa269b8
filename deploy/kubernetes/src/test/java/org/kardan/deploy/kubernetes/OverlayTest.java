package org.kardan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.deploy.kubernetes.model.Rendered;
import org.kardan.deploy.kubernetes.model.Workload;
import org.kardan.deploy.kubernetes.rule.Rule;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class OverlayTest {

    static List<Path> overlays() {
        return new ManifestFiles(Path.of("overlays")).overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void anOverlayRendersIntoSoundObjects(Path overlay) {
        var rendered = Rendered.of(Kustomize.orEnd().render(overlay));

        var findings = Rule.allFindings(rendered);

        assertThat(findings).isEmpty();
        assertThat(rendered.workloads())
                .map(Workload::name)
                .contains("Deployment/gateway", "Deployment/projects-service", "Deployment/suppliers-service");
    }

    @Test
    void withoutKustomizeAPersonIsToldAndContinuousIntegrationFails() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> Kustomize.absent(null))
                .withMessageContaining("install");
        assertThatExceptionOfType(AssertionFailedError.class)
                .isThrownBy(() -> Kustomize.absent("true"))
                .withMessageContaining("install");
    }
}
