package org.kardan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kardan.e2e.GraphQlClient.Answer;
import org.kardan.kit.testing.LiveClient;

/** Question 26, live: who subscribes through the gateway misses nothing, whichever replica writes and whatever is restarted. */
class LiveIT {
    /** The plant is suppliers-service's, its visits are projects-service's. */
    private static final String CHANGE =
            "cursor type action asset { name visits(last: 1) { edges { node { recognised } } } }";

    private static final String RECOGNISED = "/data/supplyChanged/asset/visits/edges/0/node/recognised";

    @TempDir
    Path data;

    private String plant;
    private String start;

    private String subscription(String after) {
        return "subscription { supplyChanged(about: \"%s\", after: \"%s\") { %s } }".formatted(plant, after, CHANGE);
    }

    /** Records one more name of the plant. */
    private void write(GraphQlClient client, String name) throws Exception {
        Answer answer =
                client.ask("mutation { recordAssetName(input: { asset: \"%s\", value: \"%s\", kind: SHORT, citations:"
                                .formatted(plant, name)
                        + " [{ source: \"S5\", modality: REPORTED }] }) { id } }");
        assertThat(answer.errors()).as(answer.pretty()).isEmpty();
    }

    private void lookAround(GraphQlClient client) throws Exception {
        Answer answer =
                client.ask("{ person(slug: \"kazem-jalali\") { visits(last: 1) { edges { node { asset { id } } } } }"
                        + " supplyChanges { followFrom } }");
        plant = answer.data().at("/person/visits/edges/0/node/asset/id").asText();
        start = answer.data().at("/supplyChanges/followFrom").asText();
        assertThat(start).as(answer.pretty()).isNotEmpty();
    }

    @Test
    void whoSubscribesThroughTheGatewayMissesNothing() throws Exception {
        try (RunningSuite suite = RunningSuite.start(data, "--without", "suppliers-service")) {
            GraphQlClient client = suite.client();
            URI gateway = suite.address(RunningSuite.GATEWAY).resolve("/graphql");
            String last;
            SubgraphProcess first = SubgraphProcess.startSuppliers(suite);
            lookAround(client);
            int port = freePort();
            GraphQlClient other = new GraphQlClient(URI.create("http://127.0.0.1:" + port + "/graphql"));
            try (SubgraphProcess _ = SubgraphProcess.startReplica(suite, port)) {
                try (StreamClient events = new StreamClient(gateway, StreamClient.EVENTS, subscription(start));
                        StreamClient parts = new StreamClient(gateway, StreamClient.PARTS, subscription(start));
                        LiveClient socket = new LiveClient(suite.port(RunningSuite.GATEWAY))) {
                    socket.subscribe("1", subscription(start));

                    write(client, "through the gateway");
                    write(other, "through the other replica");

                    for (int i = 0; i < 2; i++) {
                        assertHeard(events.next());
                        assertHeard(parts.next());
                        assertHeard(socket.expect("next").path("payload"));
                    }
                    write(client, "the last one");
                    last = events.next().at("/data/supplyChanged/cursor").asText();
                    parts.next();
                    socket.event();

                    first.close();

                    assertEnded(events);
                    assertEnded(parts);
                    assertThat(socket.expect("next").toString()).contains("SUBGRAPH_UNAVAILABLE");
                    socket.expect("complete");
                }
                write(other, "while nobody listened");
            }
            try (SubgraphProcess _ = SubgraphProcess.startSuppliers(suite);
                    StreamClient events = new StreamClient(gateway, StreamClient.EVENTS, subscription(last))) {
                assertHeard(events.next());
                write(client, "and again");
                assertHeard(events.next());
                assertQuestion26(client);
            }
        }
    }

    private static void assertHeard(JsonNode response) {
        assertThat(response.at("/data/supplyChanged/type").asText())
                .as(response.toPrettyString())
                .isEqualTo("AssetName");
        assertThat(response.at(RECOGNISED).asText()).isEqualTo("the plant's capabilities");
    }

    private static void assertEnded(StreamClient stream) throws Exception {
        assertThat(stream.next().at("/errors/0/extensions/code").asText()).isEqualTo("SUBGRAPH_UNAVAILABLE");
        assertThat(stream.isAtItsEnd()).isTrue();
    }

    private static void assertQuestion26(GraphQlClient client) throws Exception {
        client.ask(
                "mutation { recordProject(input: { slug: \"another\", title: \"Another\", sector: \"automotive\" }) { id } }");

        Answer answer = client.askFile("questions/q26.graphql");

        assertThat(answer.errors()).as(answer.pretty()).isEmpty();
        assertThat(answer.data().at("/projectChanges/edges/0/node/project/slug").asText())
                .isEqualTo("another");
        assertThat(answer.data().at("/supplyChanges/edges")).hasSize(5);
        assertThat(answer.data().at("/supplyChanges/edges/3/node/after").asText())
                .contains("while nobody listened");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
