package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kardan.e2e.StreamingSubgraph.Subscriber;

/** Subscriptions through a gateway in front of subgraphs that are not ours, and what bounds them. */
class StandAloneSubscriptionIT {
    private static final String SHOP = """
            type Query { item(id: ID!): Item }
            type Subscription { itemChanged: Item }
            type Item @key(fields: "id") { id: ID! name: String }
            """;
    private static final String STOCK = """
            type Query { counted: Int }
            type Item @key(fields: "id") { id: ID! inStock: Int }
            """;
    private static final String QUERY = "subscription { itemChanged { name inStock } }";
    private static final String EVENT =
            "{\"data\":{\"itemChanged\":{\"__typename\":\"Item\",\"id\":\"1\",\"name\":\"seat\"}}}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private StreamingSubgraph shop;
    private CannedSubgraph stock;
    private URI address;

    @BeforeEach
    void subgraphs() throws IOException {
        shop = new StreamingSubgraph();
        stock = new CannedSubgraph("{\"data\":{\"_entities\":[{\"__typename\":\"Item\",\"inStock\":7}]}}");
        Files.writeString(folder.resolve("shop.graphql"), SHOP);
        Files.writeString(folder.resolve("stock.graphql"), STOCK);
        Files.writeString(folder.resolve("subgraphs.yaml"), """
                subgraphs:
                  - name: shop
                    url: %s
                    schema: shop.graphql
                  - name: stock
                    url: %s
                    schema: stock.graphql
                """.formatted(shop.url(), stock.url()));
    }

    @AfterEach
    void stop() {
        shop.close();
        stock.close();
    }

    private GatewayProcess gateway(Map<String, String> environment) throws Exception {
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port + "/graphql");
        var gateway = GatewayProcess.start(
                folder,
                environment,
                "gateway",
                "--subgraphs=" + folder.resolve("subgraphs.yaml"),
                "--port=" + port,
                "--poll=1");
        gateway.awaitText("Listening on");
        return gateway;
    }

    @Test
    void whoIsSubscribedKeepsTheSupergraphItBeganWith() throws Exception {
        try (GatewayProcess gateway = gateway(Map.of());
                StreamClient early = new StreamClient(address, StreamClient.EVENTS, QUERY)) {
            Subscriber subscriber = shop.subscriber();
            subscriber.next(EVENT);
            assertThat(early.next().toString()).isEqualTo(whole("name"));

            Files.writeString(folder.resolve("shop.graphql"), SHOP.replace("name:", "title:"));
            gateway.awaitText("the supergraph has changed");

            subscriber.next(EVENT);
            assertThat(early.next().toString()).isEqualTo(whole("name"));
            assertThat(refusal(QUERY)).contains("BAD_USER_INPUT", "name");
            try (StreamClient late = new StreamClient(address, StreamClient.PARTS, QUERY.replace("name", "title"))) {
                shop.subscriber().next(EVENT.replace("name", "title"));
                assertThat(late.next().toString()).isEqualTo(whole("title"));
            }
            assertThat(stock.asked()).hasSize(3);
        }
    }

    @Test
    void aSubscriptionEndsWithItsLifetimeAndTheSubgraphIsToldSo() throws Exception {
        try (GatewayProcess _ = gateway(Map.of("KARDAN_GATEWAY_SUBSCRIPTIONS_LIFETIME", "2s"));
                StreamClient client = new StreamClient(address, StreamClient.EVENTS, QUERY)) {
            Subscriber subscriber = shop.subscriber();
            subscriber.next(EVENT);
            assertThat(client.next().toString()).isEqualTo(whole("name"));

            JsonNode last = client.next();
            assertThat(last.at("/errors/0/message").asText()).contains("longest time allowed", "subscribe again");
            assertThat(last.at("/errors/0/extensions/code").asText()).isEqualTo("OPERATION_TOO_COMPLEX");
            assertThat(client.isAtItsEnd()).isTrue();
            assertThat(subscriber.isGone()).isTrue();
        }
    }

    @Test
    void whatIsPastTheSubscriptionsThatMayBeOpenIsRefusedUntilOneEnds() throws Exception {
        try (GatewayProcess _ = gateway(Map.of("KARDAN_GATEWAY_SUBSCRIPTIONS_OPEN", "1"))) {
            Subscriber first;
            try (StreamClient _ = new StreamClient(address, StreamClient.EVENTS, QUERY)) {
                first = shop.subscriber();

                assertThat(refusal(QUERY)).contains("too many subscriptions open, at most 1");
            }
            assertThat(first.isGone()).isTrue();

            try (StreamClient next = new StreamClient(address, StreamClient.EVENTS, QUERY)) {
                shop.subscriber().next(EVENT);
                assertThat(next.next().toString()).isEqualTo(whole("name"));
            }
        }
    }

    /** What comes where a subscription is not taken: an answer, and no stream. */
    private String refusal(String query) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", StreamClient.EVENTS)
                .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String whole(String name) {
        return "{\"data\":{\"itemChanged\":{\"" + name + "\":\"seat\",\"inStock\":7}}}";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
