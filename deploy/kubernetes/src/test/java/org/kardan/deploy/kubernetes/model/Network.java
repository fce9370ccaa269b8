package org.kardan.deploy.kubernetes.model;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the network policies of a rendered overlay allow, read as a cluster's network plugin reads them. */
public record Network(List<NetworkPolicy> policies, List<Workload> workloads) {

    /** Somebody who sends or answers: a pod of this overlay, or of another namespace. */
    public record Party(Map<String, String> namespaceLabels, Map<String, String> podLabels) {

        boolean isOurs() {
            return namespaceLabels.isEmpty();
        }
    }

    public static Network of(Rendered rendered) {
        return new Network(
                rendered.all(NetworkPolicy.class).toList(), rendered.workloads().toList());
    }

    /** The pod of the workload whose label {@code app.kubernetes.io/name} is this. */
    public Party pod(String name) {
        return workloads.stream()
                .map(Workload::podLabels)
                .filter(labels -> name.equals(labels.get("app.kubernetes.io/name")))
                .map(labels -> new Party(Map.of(), labels))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the sender may send and the receiver may receive; a side that no policy selects is open. */
    public boolean allows(Party from, Party to, String protocol, int port) {
        return allowsEgress(from, to, protocol, port) && allowsIngress(from, to, protocol, port);
    }

    private boolean allowsEgress(Party from, Party to, String protocol, int port) {
        var closing = closing(from, "Egress");
        return closing.isEmpty()
                || closing.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> isAmong(to, rule.getTo()) && isOpen(rule.getPorts(), protocol, port));
    }

    private boolean allowsIngress(Party from, Party to, String protocol, int port) {
        var closing = closing(to, "Ingress");
        return closing.isEmpty()
                || closing.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> isAmong(from, rule.getFrom()) && isOpen(rule.getPorts(), protocol, port));
    }

    private List<NetworkPolicy> closing(Party party, String direction) {
        return policies.stream()
                .filter(policy -> party.isOurs())
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> Selectors.matches(policy.getSpec().getPodSelector(), party.podLabels()))
                .toList();
    }

    private static boolean isAmong(Party party, List<NetworkPolicyPeer> peers) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> isMeant(peer, party));
    }

    private static boolean isMeant(NetworkPolicyPeer peer, Party party) {
        if (peer.getIpBlock() != null) {
            return false;
        }
        var namespace = peer.getNamespaceSelector();
        var rightNamespace = namespace == null ? party.isOurs() : Selectors.matches(namespace, party.namespaceLabels());
        return rightNamespace
                && Optional.ofNullable(peer.getPodSelector())
                        .map(selector -> Selectors.matches(selector, party.podLabels()))
                        .orElse(true);
    }

    private static boolean isOpen(List<NetworkPolicyPort> ports, String protocol, int port) {
        return ports.isEmpty()
                || ports.stream()
                        .filter(open -> protocol.equals(Objects.requireNonNullElse(open.getProtocol(), "TCP")))
                        .anyMatch(open -> Objects.equals(open.getPort().getIntVal(), port));
    }
}
