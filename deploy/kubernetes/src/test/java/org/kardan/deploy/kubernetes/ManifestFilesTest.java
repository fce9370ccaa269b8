package org.kardan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFilesTest {

    private static final String ACCOUNT = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: gateway\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays"})
    void everyFileHoldsOneSoundObjectIsNamedForItAndIsUsed(String root) {
        var files = new ManifestFiles(Path.of(root));

        assertThat(files.all()).isNotEmpty();
        assertThat(files.findings()).isEmpty();
    }

    @Test
    void theBaseHoldsNoSecretValue() {
        assertThat(new ManifestFiles(Path.of("base")).all())
                .allSatisfy(file -> assertThat(file)
                        .content()
                        .doesNotContain("secretGenerator")
                        .doesNotContain("kind: Secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "account.yaml, '', should be called serviceaccount.yaml",
        "serviceaccount.yaml, 'automountServiceAccountTokens: false', automountServiceAccountTokens",
        "serviceaccount.yaml, 'kind: Service', Duplicate",
        "serviceaccount.yaml, '---\nkind: ServiceAccount\napiVersion: v1', holds 2 objects",
    })
    void anUnsoundFileIsFound(String name, String added, String finding) throws Exception {
        Files.writeString(folder.resolve(name), ACCOUNT + added);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [%s]
                """.formatted(name));

        var findings = new ManifestFiles(folder).findings();

        assertThat(findings).singleElement().asString().contains(finding);
    }

    @Test
    void aForgottenFileIsFound() throws Exception {
        Files.writeString(folder.resolve("serviceaccount.yaml"), ACCOUNT);
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n");

        var findings = new ManifestFiles(folder).findings();

        assertThat(findings).containsExactly("serviceaccount.yaml is used by no kustomization");
    }
}
