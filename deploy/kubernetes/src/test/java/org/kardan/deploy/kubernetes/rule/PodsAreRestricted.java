package org.kardan.deploy.kubernetes.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;

/** Pods keep the "restricted" standard of Kubernetes, on a file system they cannot write and without an API token. */
final class PodsAreRestricted implements Rule {

    @Override
    public Stream<String> findings(Rendered rendered) {
        return rendered.workloads()
                .flatMap(workload -> Stream.concat(
                                ofPod(workload.pod()), workload.allContainers().flatMap(PodsAreRestricted::ofContainer))
                        .map(finding -> workload.name() + ": " + finding));
    }

    private static Stream<String> ofPod(PodSpec pod) {
        var context = Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
        var seccomp = context.getSeccompProfile() == null
                ? ""
                : context.getSeccompProfile().getType();
        return Stream.of(
                        unless(Boolean.TRUE.equals(context.getRunAsNonRoot()), "runAsNonRoot is not true"),
                        unless(
                                context.getRunAsUser() != null && context.getRunAsUser() > 0,
                                "runAsUser is not an ordinary user"),
                        unless("RuntimeDefault".equals(seccomp), "seccompProfile is not RuntimeDefault"),
                        unless(
                                Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()),
                                "automountServiceAccountToken is not false"),
                        unless(pod.getHostNetwork() == null, "hostNetwork is set"),
                        unless(pod.getHostPID() == null, "hostPID is set"),
                        unless(pod.getHostIPC() == null, "hostIPC is set"),
                        unless(
                                pod.getVolumes().stream().allMatch(volume -> volume.getHostPath() == null),
                                "a volume is a hostPath"))
                .flatMap(Optional::stream);
    }

    private static Stream<String> ofContainer(Container container) {
        var context = Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        var capabilities = context.getCapabilities();
        return Stream.of(
                        unless(
                                Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                                "allowPrivilegeEscalation is not false"),
                        unless(
                                Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()),
                                "readOnlyRootFilesystem is not true"),
                        unless(!Boolean.TRUE.equals(context.getPrivileged()), "it is privileged"),
                        unless(
                                capabilities != null && capabilities.getDrop().equals(List.of("ALL")),
                                "capabilities are not all dropped"),
                        unless(capabilities == null || capabilities.getAdd().isEmpty(), "capabilities are added"),
                        unless(
                                context.getRunAsUser() == null && context.getRunAsNonRoot() == null,
                                "the user is set here and not for the pod"))
                .flatMap(Optional::stream)
                .map(finding -> "container %s: %s".formatted(container.getName(), finding));
    }

    private static Optional<String> unless(boolean holds, String finding) {
        return holds ? Optional.empty() : Optional.of(finding);
    }
}
