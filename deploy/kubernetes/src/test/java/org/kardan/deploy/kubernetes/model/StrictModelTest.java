package org.kardan.deploy.kubernetes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictModelTest {

    private static final String SOUND = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: gateway
              labels: {tier: front}
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: app
                      env:
                        - name: PORT
                          value: "8080"
                      readinessProbe:
                        httpGet: {path: /, port: http}
                      resources:
                        limits: {cpu: 1, memory: 512Mi}
            """;

    @Test
    void aSoundManifestIsDecodedIntoItsKind() {
        var objects = StrictModel.decode(SOUND + "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: kardan}\n");

        assertThat(objects).map(Rendered::nameOf).containsExactly("Deployment/gateway", "Namespace/kardan");
    }

    @ParameterizedTest
    @CsvSource({
        "readinessProbe:, readynessProbe:, 'Deployment gateway, .spec.template.spec.containers[0].readynessProbe: '",
        "'httpGet: {', 'httpGet: {additionalProperties: {}, ', additionalProperties",
        "replicas: 2, replicas: two, two",
        "replicas: 2, 'replicas: \"2\"', replicas",
        "'\"8080\"', 8080, String",
        "'\"8080\"', true, String",
        "tier: front, tier: 1, String",
        "replicas: 2, 'replicas: 2\n  replicas: 3', Duplicate",
        "kind: Deployment, kind: Deploiment, not in the model",
        "apps/v1, apps/v1beta1, not in the model",
    })
    void whatAnApiServerWouldRefuseIsRefused(String sound, String broken, String complaint) {
        assertThat(SOUND).contains(sound);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrictModel.decode(SOUND.replace(sound, broken)))
                .withMessageContaining(complaint);
    }
}
