package org.kardan.deploy.kubernetes.rule;

import static org.kardan.deploy.kubernetes.model.Rendered.nameOf;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.stream.Stream;
import org.kardan.deploy.kubernetes.model.Rendered;
import org.kardan.deploy.kubernetes.model.Selectors;
import org.kardan.deploy.kubernetes.model.Workload;

/** A workload selects its own pods and nobody else's; whatever else selects pods finds some. */
final class SelectorsMatchPods implements Rule {

    @Override
    public Stream<String> findings(Rendered rendered) {
        return Stream.of(
                        rendered.workloads().flatMap(workload -> ofWorkload(workload, rendered)),
                        rendered.all(Service.class).flatMap(service -> ofService(service, rendered)),
                        rendered.all(PodDisruptionBudget.class)
                                .flatMap(budget ->
                                        mustSelect(budget, budget.getSpec().getSelector(), rendered)),
                        rendered.all(NetworkPolicy.class).flatMap(policy -> ofPolicy(policy, rendered)))
                .flatMap(findings -> findings);
    }

    private static Stream<String> ofWorkload(Workload workload, Rendered rendered) {
        var others = rendered.workloads()
                .filter(other -> !other.equals(workload))
                .filter(other -> Selectors.matches(workload.selector(), other.podLabels()))
                .map(other -> workload.name() + " also selects the pods of " + other.name());
        var own = Stream.concat(
                        Stream.of(workload.selector()),
                        workload.pod().getTopologySpreadConstraints().stream()
                                .map(constraint -> constraint.getLabelSelector()))
                .filter(selector -> !Selectors.matches(selector, workload.podLabels()))
                .map(selector -> "%s does not select its own pods, labelled %s"
                        .formatted(workload.name(), workload.podLabels()));
        return Stream.concat(own, others);
    }

    private static Stream<String> ofService(Service service, Rendered rendered) {
        var selector = Selectors.ofLabels(service.getSpec().getSelector());
        var ports = service.getSpec().getPorts().stream()
                .filter(port -> rendered.workloads()
                        .filter(workload -> Selectors.matches(selector, workload.podLabels()))
                        .flatMap(Workload::containers)
                        .noneMatch(container ->
                                Ports.resolve(container, port.getTargetPort()).isPresent()))
                .map(port -> "%s leads port %d to %s, which no selected pod opens"
                        .formatted(nameOf(service), port.getPort(), port.getTargetPort()));
        return Stream.concat(mustSelect(service, selector, rendered), ports);
    }

    private static Stream<String> ofPolicy(NetworkPolicy policy, Rendered rendered) {
        var spec = policy.getSpec();
        var peers = Stream.concat(
                spec.getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                spec.getEgress().stream().flatMap(rule -> rule.getTo().stream()));
        // Pods of another namespace are not ours to see.
        return Stream.concat(
                        Stream.of(spec.getPodSelector()),
                        peers.filter(peer -> peer.getNamespaceSelector() == null && peer.getPodSelector() != null)
                                .map(NetworkPolicyPeer::getPodSelector))
                .flatMap(selector -> mustSelect(policy, selector, rendered));
    }

    private static Stream<String> mustSelect(HasMetadata object, LabelSelector selector, Rendered rendered) {
        return rendered.workloads().anyMatch(workload -> Selectors.matches(selector, workload.podLabels()))
                ? Stream.empty()
                : Stream.of("%s selects no pod with %s %s"
                        .formatted(nameOf(object), selector.getMatchLabels(), selector.getMatchExpressions()));
    }
}
