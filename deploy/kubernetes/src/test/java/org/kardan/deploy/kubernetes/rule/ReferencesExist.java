package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.deploy.kubernetes.model.Rendered;
import org.kardan.deploy.kubernetes.model.Workload;

/**
 * What a pod names is there: accounts, ConfigMaps and Secrets with their keys, volumes. What the overlay leaves to the
 * cluster is listed in the workload's annotation {@value #EXTERNAL}, as {@code Kind/name} separated by commas.
 */
final class ReferencesExist implements Rule {

    static final String EXTERNAL = "kardan.org/external";

    /** A kind, a name, and a key inside it where one is named. */
    private record Reference(
            String kind, String name, @Nullable String key) {

        boolean existsIn(Rendered rendered) {
            return switch (kind) {
                case "ServiceAccount" ->
                    rendered.named(ServiceAccount.class, name).isPresent();
                case "Service" -> rendered.named(Service.class, name).isPresent();
                case "ConfigMap" ->
                    rendered.named(ConfigMap.class, name)
                            .filter(it -> key == null || it.getData().containsKey(key))
                            .isPresent();
                case "Secret" ->
                    rendered.named(Secret.class, name)
                            .filter(it -> key == null
                                    || it.getData().containsKey(key)
                                    || it.getStringData().containsKey(key))
                            .isPresent();
                default -> throw new IllegalStateException("No rule for a reference to a " + kind);
            };
        }

        @Override
        public String toString() {
            return kind + "/" + name + (key == null ? "" : " with the key " + key);
        }
    }

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> Stream.concat(missing(workload, rendered), missingVolumes(workload)));
    }

    private static Stream<String> missing(Workload workload, Rendered rendered) {
        var external = external(workload);
        return references(workload)
                .distinct()
                .filter(Predicate.not(reference -> reference.existsIn(rendered)))
                .filter(reference -> !external.contains(reference.kind() + "/" + reference.name()))
                .map(reference -> "%s needs %s: add it, or name it in the annotation %s"
                        .formatted(workload.name(), reference, EXTERNAL));
    }

    private static Set<String> external(Workload workload) {
        var listed = workload.owner().getMetadata().getAnnotations().getOrDefault(EXTERNAL, "");
        return Arrays.stream(listed.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Stream<Reference> references(Workload workload) {
        var pod = workload.pod();
        return Stream.of(
                        Stream.of(new Reference("ServiceAccount", String.valueOf(pod.getServiceAccountName()), null)),
                        workload.owner() instanceof StatefulSet set
                                ? Stream.of(
                                        new Reference("Service", set.getSpec().getServiceName(), null))
                                : Stream.<Reference>empty(),
                        pod.getImagePullSecrets().stream().map(it -> new Reference("Secret", it.getName(), null)),
                        pod.getVolumes().stream().flatMap(ReferencesExist::ofVolume),
                        workload.allContainers().flatMap(ReferencesExist::ofEnvironment))
                .flatMap(references -> references);
    }

    private static Stream<Reference> ofVolume(Volume volume) {
        if (volume.getConfigMap() != null) {
            return Stream.of(new Reference("ConfigMap", volume.getConfigMap().getName(), null));
        }
        return volume.getSecret() == null
                ? Stream.empty()
                : Stream.of(new Reference("Secret", volume.getSecret().getSecretName(), null));
    }

    private static Stream<Reference> ofEnvironment(Container container) {
        var whole = container.getEnvFrom().stream()
                .map(from -> from.getConfigMapRef() == null
                        ? new Reference("Secret", from.getSecretRef().getName(), null)
                        : new Reference("ConfigMap", from.getConfigMapRef().getName(), null));
        var single = container.getEnv().stream()
                .map(variable -> variable.getValueFrom())
                .filter(Objects::nonNull)
                .flatMap(ReferencesExist::ofVariable);
        return Stream.concat(whole, single);
    }

    private static Stream<Reference> ofVariable(EnvVarSource source) {
        var secret = source.getSecretKeyRef();
        if (secret != null) {
            return Stream.of(new Reference("Secret", secret.getName(), secret.getKey()));
        }
        var config = source.getConfigMapKeyRef();
        return config == null
                ? Stream.empty()
                : Stream.of(new Reference("ConfigMap", config.getName(), config.getKey()));
    }

    private static Stream<String> missingVolumes(Workload workload) {
        var volumes = new HashSet<>(
                workload.pod().getVolumes().stream().map(Volume::getName).toList());
        if (workload.owner() instanceof StatefulSet set) {
            set.getSpec()
                    .getVolumeClaimTemplates()
                    .forEach(claim -> volumes.add(claim.getMetadata().getName()));
        }
        return workload.allContainers()
                .flatMap(container -> container.getVolumeMounts().stream())
                .map(VolumeMount::getName)
                .filter(Predicate.not(volumes::contains))
                .map(name -> "%s mounts the volume %s, which it does not declare".formatted(workload.name(), name));
    }
}
