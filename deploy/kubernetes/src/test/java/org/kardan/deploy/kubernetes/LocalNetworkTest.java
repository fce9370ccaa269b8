package org.kardan.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.deploy.kubernetes.model.Network;
import org.kardan.deploy.kubernetes.model.Network.Party;
import org.kardan.deploy.kubernetes.model.Rendered;

class LocalNetworkTest {

    private static final Party DNS =
            new Party(Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns"));
    private static final Party STRANGER =
            new Party(Map.of("kubernetes.io/metadata.name", "elsewhere"), Map.of("app.kubernetes.io/name", "gateway"));

    private static Network network;

    @BeforeAll
    static void render() {
        network = Network.of(Rendered.of(Kustomize.orEnd().render(Path.of("overlays/local"))));
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, gateway, TCP, 8080",
        "gateway, projects-service, TCP, 8081",
        "gateway, suppliers-service, TCP, 8082",
        "projects-service, postgres, TCP, 5432",
        "suppliers-service, postgres, TCP, 5432",
        "suppliers-service, projects-service, TCP, 8081",
        "gateway, dns, UDP, 53",
        "projects-service, dns, TCP, 53",
        "suppliers-service, dns, UDP, 53",
    })
    void whatTheSuiteNeedsIsOpen(String from, String to, String protocol, int port) {
        assertThat(network.allows(party(from), party(to), protocol, port)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stranger, projects-service, TCP, 8081",
        "stranger, suppliers-service, TCP, 8082",
        "stranger, postgres, TCP, 5432",
        "stranger, gateway, TCP, 8081",
        "gateway, postgres, TCP, 5432",
        "gateway, stranger, TCP, 8080",
        "projects-service, suppliers-service, TCP, 8082",
        "projects-service, gateway, TCP, 8080",
        "projects-service, stranger, TCP, 443",
        "postgres, projects-service, TCP, 8081",
        "postgres, stranger, TCP, 443",
        "gateway, dns, TCP, 443",
    })
    void everythingElseIsClosed(String from, String to, String protocol, int port) {
        assertThat(network.allows(party(from), party(to), protocol, port)).isFalse();
    }

    private static Party party(String name) {
        return switch (name) {
            case "dns" -> DNS;
            case "stranger" -> STRANGER;
            default -> network.pod(name);
        };
    }
}
