package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.deploy.kubernetes.model.Rendered;

/** Every container has three probes; over HTTP they ask Quarkus for the right health, on the port it is told to open. */
final class ProbesMeetPorts implements Rule {

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> workload.containers()
                        .flatMap(container -> Stream.concat(ofProbes(container), ofHttpPort(container, rendered))
                                .map(finding -> "%s: container %s %s"
                                        .formatted(workload.name(), container.getName(), finding))));
    }

    private static Stream<String> ofProbes(Container container) {
        var probes = new LinkedHashMap<String, @Nullable Probe>();
        probes.put("started", container.getStartupProbe());
        probes.put("ready", container.getReadinessProbe());
        probes.put("live", container.getLivenessProbe());
        return probes.entrySet().stream().flatMap(entry -> ofProbe(entry.getKey(), entry.getValue(), container));
    }

    private static Stream<String> ofProbe(String question, @Nullable Probe probe, Container container) {
        if (probe == null) {
            return Stream.of("has no probe that asks whether it is " + question);
        }
        var http = probe.getHttpGet();
        if (http == null) {
            return Stream.empty();
        }
        var path = "/q/health/" + question;
        var wrongPath = path.equals(http.getPath())
                ? Stream.<String>empty()
                : Stream.of("asks %s whether it is %s; right is %s".formatted(http.getPath(), question, path));
        var wrongPort = Ports.resolve(container, http.getPort()).isPresent()
                ? Stream.<String>empty()
                : Stream.of("is probed on the port %s, which it does not open".formatted(http.getPort()));
        return Stream.concat(wrongPath, wrongPort);
    }

    private static Stream<String> ofHttpPort(Container container, Rendered rendered) {
        return container.getEnvFrom().stream()
                .map(from -> from.getConfigMapRef())
                .filter(Objects::nonNull)
                .flatMap(reference -> rendered.named(ConfigMap.class, reference.getName()).stream())
                .map(config -> config.getData().get("QUARKUS_HTTP_PORT"))
                .filter(Objects::nonNull)
                .filter(port -> container.getPorts().stream()
                        .noneMatch(declared -> port.equals(String.valueOf(declared.getContainerPort()))))
                .map(port -> "listens on %s, which it does not declare".formatted(port));
    }
}
