package org.kardan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.fixture.FakeSubgraph;
import org.kardan.gateway.fixture.FakeSubgraphs;
import org.kardan.gateway.fixture.SocketClient;

/** Past what it takes the gateway refuses at once, and takes again as soon as there is room. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class OverloadTest {
    private static final int MOST = 8;

    FakeSubgraphs subgraphs;

    @TestHTTPResource("/graphql")
    URI address;

    @Test
    void oneRequestTooManyIsRefusedAndTheOthersAreAnswered() throws Exception {
        var gate = new CountDownLatch(1);
        subgraphs.projects().behaves(exchange -> {
            awaitOpen(gate);
            FakeSubgraph.respond(exchange, 200, "application/json", "{\"data\":{\"project\":{\"title\":\"kept\"}}}");
        });
        try (var client = HttpClient.newHttpClient()) {
            var held = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < MOST; i++) {
                held.add(client.sendAsync(question(), BodyHandlers.ofString()));
            }
            while (subgraphs.projects().received().size() < MOST) {
                Thread.sleep(10);
            }

            var refused = client.send(question(), BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
            assertThat(refused.body()).contains("OPERATION_TOO_COMPLEX").contains("Ask again");
            gate.countDown();
            for (var answer : held) {
                assertThat(answer.join().body()).isEqualTo("{\"data\":{\"project\":{\"title\":\"kept\"}}}");
            }
            assertThat(client.send(question(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** One connection could ask for as many as it liked. */
    @Test
    void operationsOverAWebSocketAreCountedToo() throws Exception {
        var gate = new CountDownLatch(1);
        subgraphs.projects().behaves(exchange -> {
            awaitOpen(gate);
            FakeSubgraph.respond(exchange, 200, "application/json", "{\"data\":{\"project\":{\"title\":\"kept\"}}}");
        });
        var sockets = new ArrayList<SocketClient>();
        try (var socket = SocketClient.initialised(address.getPort());
                var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < MOST; i++) {
                sockets.add(SocketClient.initialised(address.getPort()));
                sockets.getLast().subscribe("q", "{ project(slug: \"joint\") { title } }");
            }
            while (subgraphs.projects().received().size() < MOST) {
                Thread.sleep(10);
            }

            socket.subscribe("more", "{ project(slug: \"joint\") { title } }");

            var refused = socket.expect("error");
            assertThat(refused.getString("id")).isEqualTo("more");
            assertThat(refused.encode()).contains("OPERATION_TOO_COMPLEX").contains("Ask again");
            assertThat(client.send(question(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(503);
            gate.countDown();
            for (var one : sockets) {
                assertThat(one.expect("next").encode()).contains("kept");
                one.expect("complete");
            }
            assertThat(client.send(question(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } finally {
            sockets.forEach(SocketClient::close);
        }
    }

    private HttpRequest question() {
        return HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ project(slug: \\\"joint\\\") { title } }\"}"))
                .build();
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
