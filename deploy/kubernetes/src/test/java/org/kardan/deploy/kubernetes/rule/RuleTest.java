package org.kardan.deploy.kubernetes.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.deploy.kubernetes.model.Rendered;

class RuleTest {

    private final String sound = soundManifests();

    @Test
    void theSoundSuiteHasNoFindings() {
        assertThat(Rule.allFindings(Rendered.of(sound))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // selectors
                "selector: {app.kubernetes.io/name: shop} | selector: {app: shop} | Service/shop selects no pod",
                "targetPort: http | targetPort: web | which no selected pod opens",
                "targetPort: 5432 | targetPort: 5433 | which no selected pod opens",
                "values: [shop] | values: [shoq] | NetworkPolicy/everyone selects no pod",
                "labelSelector: {matchLabels: {app.kubernetes.io/part-of: kardan}} "
                        + "| labelSelector: {matchLabels: {app: kardan}} | does not select its own pods",
                "matchLabels: {app.kubernetes.io/name: store} | matchLabels: {app.kubernetes.io/part-of: kardan} "
                        + "| StatefulSet/store also selects the pods of Deployment/shop",
                // references
                "name: shop-settings} | name: shop-setings} | needs ConfigMap/shop-setings",
                "key: password | key: pasword | needs Secret/credentials with the key pasword",
                "secretKeyRef: {name: credentials | secretKeyRef: {name: creds | needs Secret/creds",
                "kardan.org/external: Secret/from-the-vault | note: none | needs Secret/from-the-vault",
                "serviceName: store | serviceName: stores | needs Service/stores",
                "volumes: [{name: scratch | volumes: [{name: scratsh | mounts the volume scratch",
                "metadata: {name: rows} | metadata: {name: row} | mounts the volume rows",
                // probes
                "path: /q/health/live | path: /q/health/ready | right is /q/health/live",
                "startupProbe: {httpGet: {path: /q/health/started, port: http}} | tty: false "
                        + "| has no probe that asks whether it is started",
                "path: /q/health/ready, port: 8080 | path: /q/health/ready, port: 8081 | is probed on the port",
                "QUARKUS_HTTP_PORT: \"8080\" | QUARKUS_HTTP_PORT: \"8081\" | listens on 8081",
                // images
                "kardan/shop:1.0 | kardan/shop | set a tag or a digest",
                "kardan/shop:1.0 | kardan/shop:latest | set a tag or a digest",
                "kardan/shop:1.0 | registry:5000/shop | set a tag or a digest",
                // security
                "runAsNonRoot: true, runAsUser: 999 | runAsUser: 999 | runAsNonRoot is not true",
                "runAsUser: 10001 | runAsUser: 0 | runAsUser is not an ordinary user",
                "runAsUser: 999, seccompProfile: {type: RuntimeDefault} "
                        + "| runAsUser: 999, seccompProfile: {type: Unconfined} | seccompProfile is not RuntimeDefault",
                "volumes: [{name: scratch, emptyDir: {} | volumes: [{name: scratch, hostPath: {path: /} "
                        + "| a volume is a hostPath",
                "enableServiceLinks: false | hostNetwork: true | hostNetwork is set",
                "enableServiceLinks: false | hostPID: true | hostPID is set",
                "enableServiceLinks: false | hostIPC: true | hostIPC is set",
                "automountServiceAccountToken: false | hostname: shop | automountServiceAccountToken is not false",
                "allowPrivilegeEscalation: false, | runAsGroup: 1, | allowPrivilegeEscalation is not false",
                "readOnlyRootFilesystem: true, | runAsGroup: 1, | readOnlyRootFilesystem is not true",
                "readOnlyRootFilesystem: true, | readOnlyRootFilesystem: true, privileged: true, | it is privileged",
                "readOnlyRootFilesystem: true, | readOnlyRootFilesystem: true, runAsUser: 0, | the user is set here",
                "drop: [ALL] | drop: [NET_RAW] | capabilities are not all dropped",
                "drop: [ALL] | drop: [ALL], add: [SYS_ADMIN] | capabilities are added",
                // resources
                "requests: {cpu: 100m, | requests: { | has no request for cpu",
                "memory: 512Mi | memory: 256Mi | requests more memory than its limit",
                // companions and labels
                "selector: {matchLabels: {app.kubernetes.io/name: shop}} | selector: {matchLabels: {app: none}} "
                        + "| Deployment/shop has no PodDisruptionBudget",
                "selector: {app.kubernetes.io/name: shop} | selector: {app: shop} | Deployment/shop has no Service",
                "policyTypes: [Ingress, Egress] | policyTypes: [Ingress] | has no NetworkPolicy for Egress",
                "labels: {app.kubernetes.io/part-of: kardan} | labels: {} | is not labelled",
                "{app.kubernetes.io/name: store, app.kubernetes.io/part-of: kardan} "
                        + "| {app.kubernetes.io/name: store} | its pods are not labelled",
            })
    void oneBrokenPlaceIsFound(String before, String after, String finding) {
        assertThat(sound).contains(before);

        var findings = Rule.allFindings(Rendered.of(sound.replace(before, after)));

        assertThat(findings).anySatisfy(found -> assertThat(found).contains(finding));
    }

    private static String soundManifests() {
        try {
            return Files.readString(Path.of("src/test/resources/sound.yaml"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
