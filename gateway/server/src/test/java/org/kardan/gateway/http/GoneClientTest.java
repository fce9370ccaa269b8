package org.kardan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Some 14 MB, of which a client that does not read takes less than one: the answer is under way until somebody does. */
    @Test
    void whatIsLeftOfALargeAnswerIsLetGo() throws Exception {
        var title = largeTitles();
        try (var client = ask("application/json", titles(300))) {
            assertThat(client.getInputStream().read()).isEqualTo('H');
            assertThat(inHand()).isEqualTo(1);
        }
        awaitNoneInHand();

        // Who comes back, and reads late, gets all of it.
        try (var client = ask("application/json", titles(300))) {
            assertThat(client.getInputStream().read()).isEqualTo('H');
            assertThat(inHand()).isEqualTo(1);
            var response = "H" + new String(readWhole(client), StandardCharsets.US_ASCII);
            assertThat(response)
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\"t298\":\"" + title + "\",\"t299\":\"" + title + "\"}}}");
        }
        awaitNoneInHand();
    }

    private String largeTitles() {
        var title = "0123456789".repeat(4_800);
        subgraphs.projects().says(200, "application/json", "{\"data\":{\"project\":{\"title\":\"" + title + "\"}}}");
        return title;
    }

    private static String titles(int count) {
        return "{ project(slug: \"joint\") { "
                + IntStream.range(0, count).mapToObj("t%d: title"::formatted).collect(Collectors.joining(" ")) + " } }";
    }

    /** The rest of a response, by what its head says of its length. */
    private static byte[] readWhole(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        var body = in.readNBytes(Integer.parseInt(length.group(1)));
        return (head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
    }

    private static double inHand() {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("kardan_gateway_requests_in_hand "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** The gateway knows that the client has gone. */
    private static void awaitNoneInHand() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (inHand() == 0) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the gateway still holds the request");
    }

    private static Socket ask(String accept, String query) throws IOException {
        var body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        var socket = new Socket();
        // Little is on its way to a client that does not read.
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream()
                .write(("POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: " + accept
                                + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
