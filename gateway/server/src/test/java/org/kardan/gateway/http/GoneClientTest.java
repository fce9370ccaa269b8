package org.kardan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.gateway.fixture.FakeSubgraph;
import org.kardan.gateway.fixture.FakeSubgraphs;

/** Nothing is done for a client that has gone, but for what it wanted changed. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class GoneClientTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch brokenOff = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    FakeSubgraphs subgraphs;

    /** Answers with blanks until nobody listens. */
    @BeforeEach
    void suppliersNeverEnds() {
        subgraphs.suppliers().behaves(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            asked.countDown();
            try {
                while (!over.await(10, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                }
            } catch (IOException e) {
                brokenOff.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
    }

    @AfterEach
    void suppliersEnds() {
        over.countDown();
    }

    @ParameterizedTest
    @CsvSource({"application/json, exposure", "multipart/mixed, ... @defer { exposure }"})
    void theCallsThatItWaitedForAreBrokenOff(String accept, String selection) throws Exception {
        try (var client = ask(accept, "{ project(slug: \"joint\") { title %s } }".formatted(selection))) {
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.isConnected()).isTrue();
        }

        assertThat(brokenOff.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aMutationIsDoneWhole() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        subgraphs.projects().behaves(exchange -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            FakeSubgraph.respond(
                    exchange,
                    200,
                    "application/json",
                    "{\"data\":{\"rename\":{\"__typename\":\"Project\",\"id\":\"p1\",\"slug\":\"joint\"}}}");
        });

        try (var _ = ask("application/json", "mutation { rename(slug: \"joint\", title: \"New\") { exposure } }")) {
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        awaitNoneInHand();
        mayEnd.countDown();

        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The gateway knows that the client has gone. */
    private static void awaitNoneInHand() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (RestAssured.get("/q/metrics").asString().contains("kardan_gateway_requests_in_hand 0.0")) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the gateway still holds the request");
    }

    private static Socket ask(String accept, String query) throws IOException {
        var body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream()
                .write(("POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: " + accept
                                + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
