package org.kardan.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.fixture.FakeSubgraphs;
import org.kardan.gateway.fixture.SocketClient;

/** The protocol {@code graphql-transport-ws}, rule by rule. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class SocketTest {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String RENAMED = "subscription { renamed { title exposure } }";
    private static final String EVENT =
            "{\"data\":{\"renamed\":{\"__typename\":\"Project\",\"id\":\"p1\",\"title\":\"New name\"}}}";

    FakeSubgraphs subgraphs;

    private static SocketClient client() {
        return SocketClient.initialised(RestAssured.port);
    }

    @Test
    void anEventIsCompletedByTheOtherSubgraph() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            var subscriber = subgraphs.live().subscriber();
            subscriber.next(EVENT);
            subscriber.next(EVENT.replace("New", "Newer"));
            subscriber.complete();

            var first = client.expect("next");
            assertThat(first.getString("id")).isEqualTo("a");
            assertThat(first.getJsonObject("payload").encode())
                    .isEqualTo("{\"data\":{\"renamed\":{\"title\":\"New name\",\"exposure\":0.5}}}");
            assertThat(client.expect("next").encode()).contains("Newer name", "0.5");
            assertThat(client.expect("complete").getString("id")).isEqualTo("a");
            assertThat(subscriber.request()).contains("renamed").doesNotContain("exposure");
        }
    }

    @Test
    void aSubgraphWithoutWebSocketsIsAskedForServerSentEvents() throws InterruptedException {
        subgraphs.live().withoutSockets();
        try (var client = client().subscribe("a", RENAMED)) {
            var subscriber = subgraphs.live().subscriber();
            subscriber.next(EVENT);
            assertThat(client.expect("next").encode()).contains("New name", "0.5");

            subscriber.die();

            assertThat(client.expect("next").encode()).contains("SUBGRAPH_UNAVAILABLE");
            client.expect("complete");
        }
    }

    @Test
    void queriesAndMutationsHaveOneResponse() {
        try (var client = client()) {
            client.subscribe("q", "{ project(slug: \"joint\") { title exposure } }");
            assertThat(client.expect("next").encode()).contains("Joint car production", "0.5");
            client.expect("complete");

            client.subscribe("q", "mutation { rename(slug: \"joint\", title: \"Other\") { title } }");
            assertThat(client.expect("next").encode()).contains("Other");
            client.expect("complete");
        }
    }

    @Test
    void anOperationThatIsNotValidEndsWithItsErrors() {
        try (var client = client().subscribe("a", "subscription { nothing }")) {
            var error = client.expect("error");

            assertThat(error.getString("id")).isEqualTo("a");
            assertThat(error.getJsonArray("payload").getJsonObject(0).encode()).contains("nothing", "BAD_USER_INPUT");
            client.send("{\"type\":\"ping\"}").expect("pong");
        }
    }

    @Test
    void aSubgraphThatDiesEndsTheSubscriptionWithAnError() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            var subscriber = subgraphs.live().subscriber();
            subscriber.next(EVENT);
            client.expect("next");

            subscriber.die();

            var last = client.expect("next").getJsonObject("payload");
            assertThat(last.getJsonArray("errors").getJsonObject(0).encode())
                    .contains("SUBGRAPH_UNAVAILABLE", "projects")
                    .doesNotContain("localhost");
            client.expect("complete");
        }
    }

    /** It was an event whose data is null. */
    @Test
    void aSubgraphThatRefusesToBeginByAnEventIsOneToo() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            subgraphs.live().subscriber().next("{\"errors\":[{\"message\":\"not today\"}]}");

            var refused = client.expect("error");
            assertThat(refused.getJsonArray("payload").getJsonObject(0).encode())
                    .contains("projects");
        }
    }

    @Test
    void aSubgraphThatRefusesToBeginIsAnErrorOfTheRequest() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            subgraphs.live().subscriber().refuse("[{\"message\":\"not today\"}]");

            var refused = client.expect("error");
            assertThat(refused.getString("id")).isEqualTo("a");
            assertThat(refused.getJsonArray("payload").getJsonObject(0).encode())
                    .contains("projects");
        }
    }

    @Test
    @SuppressWarnings("try") // going early is what is tested
    void theSubgraphIsToldWhenTheClientWantsNoMoreOrGoes() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            var completed = subgraphs.live().subscriber();
            client.send("{\"type\":\"complete\",\"id\":\"a\"}");
            assertThat(completed.isGone()).isTrue();

            client.subscribe("a", RENAMED);
            var left = subgraphs.live().subscriber();
            client.close();
            assertThat(left.isGone()).isTrue();
        }
    }

    @Test
    void whatTheProtocolForbidsClosesTheConnectionWithItsCode() {
        assertThat(closing(new SocketClient(RestAssured.port, PROTOCOL).send("no json")))
                .isEqualTo(4400);
        assertThat(closing(client().send("{\"type\":\"start\"}"))).isEqualTo(4400);
        assertThat(closing(client().send("{\"type\":\"subscribe\",\"payload\":{}}")))
                .isEqualTo(4400);
        assertThat(closing(new SocketClient(RestAssured.port, PROTOCOL).subscribe("a", RENAMED)))
                .isEqualTo(4401);
        assertThat(closing(new SocketClient(RestAssured.port))).isEqualTo(4406);
        // Says nothing within the time that the fixture allows.
        assertThat(closing(new SocketClient(RestAssured.port, PROTOCOL))).isEqualTo(4408);
        assertThat(closing(client().send("{\"type\":\"connection_init\"}"))).isEqualTo(4429);
    }

    @Test
    void anIdThatIsInUseClosesTheConnectionAndEndsWhatIsUnderWay() throws InterruptedException {
        try (var client = client().subscribe("a", RENAMED)) {
            var subscriber = subgraphs.live().subscriber();

            client.subscribe("a", RENAMED);

            assertThat(client.closed()).isEqualTo(4409);
            assertThat(subscriber.isGone()).isTrue();
        }
    }

    private static int closing(SocketClient client) {
        try (client) {
            return client.closed();
        }
    }

    @Test
    void aPageOfAnotherOriginMayNotConnect() {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(PROTOCOL);
        var uri = URI.create("ws://localhost:" + RestAssured.port + "/graphql");
        var foreign =
                builder.header("Origin", "https://elsewhere.example").buildAsync(uri, new WebSocket.Listener() {});

        assertThatThrownBy(foreign::join)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));

        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(PROTOCOL)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .buildAsync(uri, new WebSocket.Listener() {})
                .join()
                .abort();
    }

    @Test
    @SuppressWarnings("try") // going early is what is tested
    void aConnectionHoldsSoManyOperationsAndNoMore() throws InterruptedException {
        try (var client = client()) {
            client.subscribe("1", RENAMED)
                    .subscribe("2", RENAMED)
                    .subscribe("3", RENAMED)
                    .subscribe("4", RENAMED);

            var refused = client.expect("error");

            assertThat(refused.getString("id")).isEqualTo("4");
            assertThat(refused.encode()).contains("OPERATION_TOO_COMPLEX", "3 operations");
            var live = subgraphs.live();
            var subscribers = List.of(live.subscriber(), live.subscriber(), live.subscriber());
            client.close();
            for (var subscriber : subscribers) {
                assertThat(subscriber.isGone()).isTrue();
            }
        }
    }

    @Test
    void textsOfTheFirstMessageGoAlongAsHeaders() throws InterruptedException {
        var client = new SocketClient(RestAssured.port, PROTOCOL);
        try (client) {
            client.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer x\",\"other\":1}}");
            client.expect("connection_ack");

            client.subscribe("q", "{ project(slug: \"joint\") { title } }").expect("next");

            assertThat(subgraphs.projects().received().getLast().getFirst("authorization"))
                    .isEqualTo("Bearer x");
        }
    }
}
