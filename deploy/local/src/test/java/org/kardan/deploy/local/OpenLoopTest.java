package org.kardan.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void itAsksOnWhileTheServerAnswersNobody() throws Exception {
        int requests = 20;
        CountDownLatch allHaveCome = new CountDownLatch(requests);

        // Nobody is answered before everybody has asked: a client that waits for an answer would never ask again.
        OpenLoop.Answers answers = withServer(200, "{}", allHaveCome, requests);

        assertThat(answers.nanos()).hasSize(requests).isSorted();
        assertThat(answers.failures()).isZero();
        assertThat(answers.percentile(1)).isGreaterThanOrEqualTo(answers.percentile(0.5));
    }

    @Test
    void answersWithErrorsAreFailures() throws Exception {
        assertThat(withServer(200, "{\"errors\": []}", new CountDownLatch(0), 5).failures())
                .isEqualTo(5);
    }

    @Test
    void refusalsAreCountedApartAndHaveNoTime() throws Exception {
        OpenLoop.Answers answers = withServer(503, "{\"errors\": []}", new CountDownLatch(0), 5);

        assertThat(answers.refusals()).isEqualTo(5);
        assertThat(answers.failures()).isZero();
        assertThat(answers.nanos()).isEmpty();
        assertThat(answers.percentile(0.5)).isNaN();
    }

    @Test
    void aRefusalThatDoesNotSayWhenToAskAgainIsAFailure() throws Exception {
        OpenLoop.Answers answers = withServer(503, null, "{}", new CountDownLatch(0), 5);

        assertThat(answers.refusals()).isZero();
        assertThat(answers.failures()).isEqualTo(5);
    }

    @Test
    void aPercentileIsAnAnswersTime() {
        OpenLoop.Answers answers = new OpenLoop.Answers(new long[] {1_000_000, 2_000_000, 3_000_000, 9_000_000}, 0, 0);

        assertThat(answers.percentile(0.5)).isEqualTo(2);
        assertThat(answers.percentile(0.99)).isEqualTo(9);
    }

    private static OpenLoop.Answers withServer(int status, String answer, CountDownLatch gate, int requests)
            throws Exception {
        return withServer(status, "1", answer, gate, requests);
    }

    private static OpenLoop.Answers withServer(
            int status, @Nullable String retryAfter, String answer, CountDownLatch gate, int requests)
            throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            gate.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            if (retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.start();
            URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            return new OpenLoop(address, List.of("{}")).run(1_000, requests);
        } finally {
            server.stop(0);
        }
    }
}
