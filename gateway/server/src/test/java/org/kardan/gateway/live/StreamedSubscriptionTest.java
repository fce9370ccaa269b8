package org.kardan.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kardan.gateway.fixture.FakeSubgraphs;

/** Server-sent events and Apollo's multipart protocol. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class StreamedSubscriptionTest {
    private static final String EVENTS = "text/event-stream";
    private static final String PARTS = "multipart/mixed;subscriptionSpec=\"1.0\", application/json";
    private static final String RENAMED = "subscription { renamed { title exposure } }";
    private static final String EVENT =
            "{\"data\":{\"renamed\":{\"__typename\":\"Project\",\"id\":\"p1\",\"title\":\"New name\"}}}";
    private static final String RESPONSE = "{\"data\":{\"renamed\":{\"title\":\"New name\",\"exposure\":0.5}}}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FakeSubgraphs subgraphs;

    private HttpRequest.Builder request(String accept) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("content-type", "application/json")
                .header("accept", accept);
    }

    private HttpResponse<Stream<String>> subscribe(String accept) throws IOException, InterruptedException {
        return http.send(
                request(accept)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + RENAMED + "\"}"))
                        .build(),
                BodyHandlers.ofLines());
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("content-type").orElse("");
    }

    @Test
    void eventsComeAsServerSentEvents() throws Exception {
        var response = subscribe(EVENTS);
        var subscriber = subgraphs.live().subscriber();
        subscriber.next(EVENT);
        subscriber.complete();

        var lines = response.body()
                .filter(line -> !line.isEmpty() && !line.equals(":"))
                .toList();

        assertThat(type(response)).startsWith(EVENTS);
        assertThat(lines).containsExactly("event: next", "data: " + RESPONSE, "event: complete", "data:");
    }

    @Test
    void eventsComeAsParts() throws Exception {
        var response = subscribe(PARTS);
        var subscriber = subgraphs.live().subscriber();
        subscriber.next(EVENT);
        subscriber.complete();

        var lines = response.body()
                .filter(line -> !line.isEmpty() && !line.equals("{}"))
                .distinct()
                .toList();

        assertThat(type(response)).isEqualTo("multipart/mixed;boundary=\"graphql\";subscriptionSpec=\"1.0\"");
        assertThat(lines)
                .containsExactly(
                        "--graphql", "content-type: application/json", "{\"payload\":" + RESPONSE + "}", "--graphql--");
    }

    @Test
    void aSilentStreamShowsThatItLives() throws Exception {
        var events = subscribe(EVENTS).body();
        var parts = subscribe(PARTS).body();

        // The first is sent with the head, the others each second.
        assertThat(events.filter(":"::equals).limit(3)).hasSize(3);
        assertThat(parts.filter("{}"::equals).limit(2)).hasSize(2);
    }

    @Test
    void aSubgraphThatDiesIsAnErrorAndTheEnd() throws Exception {
        var events = subscribe(EVENTS);
        dieAfterAnEvent();
        var parts = subscribe(PARTS);
        dieAfterAnEvent();

        assertThat(events.body().toList())
                .anyMatch(line ->
                        line.startsWith("data: {\"data\":{\"renamed\":null}") && line.contains("SUBGRAPH_UNAVAILABLE"))
                .contains("event: complete");
        assertThat(parts.body().toList())
                .anyMatch(line -> line.startsWith("{\"payload\":{\"data\":") && line.contains("SUBGRAPH_UNAVAILABLE"))
                .contains("--graphql--");
    }

    private void dieAfterAnEvent() throws InterruptedException {
        var subscriber = subgraphs.live().subscriber();
        subscriber.next(EVENT);
        subscriber.die();
    }

    @Test
    void aStreamThatCouldNotBeOpenedHasNoData() throws Exception {
        var events = subscribe(EVENTS);
        subgraphs.live().subscriber().die();
        var parts = subscribe(PARTS);
        subgraphs.live().subscriber().die();

        assertThat(events.body().toList())
                .anyMatch(line -> line.startsWith("data: {\"errors\":[") && line.contains("SUBGRAPH_UNAVAILABLE"))
                .noneMatch(line -> line.contains("\"data\""))
                .contains("event: complete");
        assertThat(parts.body().toList())
                .anyMatch(
                        line -> line.startsWith("{\"payload\":{\"errors\":[") && line.contains("SUBGRAPH_UNAVAILABLE"))
                .contains("--graphql--");
    }

    @Test
    @SuppressWarnings("try") // going early is what is tested
    void aClientThatGoesIsToldToTheSubgraph() throws Exception {
        for (var accept : new String[] {EVENTS, PARTS}) {
            try (var socket = subscribeBare(accept)) {
                var subscriber = subgraphs.live().subscriber();

                socket.close();

                assertThat(subscriber.isGone()).as(accept).isTrue();
            }
        }
    }

    /** Over a bare socket, since every client library reads. */
    @Test
    @Timeout(60)
    void aClientThatReadsNothingHoldsTheSubgraphBackAndIsLetGo() throws Exception {
        try (var socket = subscribeBare(EVENTS)) {
            var subscriber = subgraphs.live().subscriber();
            var large = EVENT.replace("New name", "x".repeat(50_000));

            // On and on, since a full queue may only mean that the gateway has not come to it yet.
            int sent = 0;
            while (!subscriber.isGoneWithin(Duration.ofMillis(1)) && sent < 4_000) {
                if (subscriber.isHeldBack()) {
                    continue;
                }
                subscriber.next(large);
                sent++;
            }

            // 200 MB were to be sent: somebody has held them, and it was not the gateway for long.
            assertThat(sent).isLessThan(4_000);
            assertThat(socket.isClosed()).isFalse();
        }
    }

    private Socket subscribeBare(String accept) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        var body = "{\"query\":\"" + RENAMED + "\"}";
        var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\naccept: " + accept
                + "\r\ncontent-length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1);
        assertThat(reader.readLine()).contains("200");
        return socket;
    }

    @Test
    void whoTakesNoStreamIsToldHowToSubscribe() throws Exception {
        for (var accept :
                new String[] {"application/json", "*/*", "multipart/mixed;deferSpec=20220824, application/json"}) {
            var response = http.send(
                    request(accept)
                            .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + RENAMED + "\"}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.body()).contains("BAD_USER_INPUT", "text/event-stream", "graphql-transport-ws");
        }
    }

    @Test
    void aBrowsersEventSourceSubscribesByGet() throws Exception {
        var uri = URI.create("http://localhost:" + RestAssured.port + "/graphql?query="
                + URLEncoder.encode(RENAMED, StandardCharsets.UTF_8));
        var response =
                http.send(HttpRequest.newBuilder(uri).header("accept", EVENTS).build(), BodyHandlers.ofLines());
        var subscriber = subgraphs.live().subscriber();
        subscriber.next(EVENT);
        subscriber.complete();

        assertThat(response.body().toList()).contains("data: " + RESPONSE, "event: complete");
    }

    @Test
    void aQueryOfWhoTakesNothingButAStreamHasOneEvent() {
        var body = "{\"query\":\"{ project(slug: \\\"joint\\\") { title } }\"}";
        try {
            var response = http.send(
                    request(EVENTS)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(response.body())
                    .contains("event: next\ndata: {\"data\":{\"project\":{\"title\":\"Joint car production\"}}}\n\n")
                    .endsWith("event: complete\ndata:\n\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
