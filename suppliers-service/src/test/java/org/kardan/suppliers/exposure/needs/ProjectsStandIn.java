package org.kardan.suppliers.exposure.needs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for projects-service, over HTTP and with the schema that it publishes: what that does not allow is refused here as it
 * would be there.
 */
public final class ProjectsStandIn implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How it behaves. */
    public enum Mood {
        ANSWERS,
        /** Takes the question and says nothing until {@link #wake}. */
        SLEEPS,
        /** Breaks the connection off. */
        IS_AWAY,
        /** As a service that lets nobody in any more. */
        IS_FULL
    }

    /** A question as it came. */
    public record Question(
            String document,
            JsonNode variables,
            @Nullable String requestId,
            @Nullable String authorization) {}

    private final Map<Object, Object> projects = new ConcurrentHashMap<>();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final GraphQL graph = ProjectsSchema.published().answering(this::project);
    private volatile Mood mood = Mood.ANSWERS;
    private volatile CountDownLatch sleep = new CountDownLatch(0);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/graphql", this::handle);
            started.start();
            server = started;
            return Map.of(
                    "kardan.projects.url",
                    "http://127.0.0.1:%d/graphql".formatted(started.getAddress().getPort()),
                    "kardan.projects.timeout",
                    "2s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(this, new TestInjector.MatchesType(ProjectsStandIn.class));
    }

    /** A project with its needs, each as projects-service would tell it. */
    public void project(String id, String slug, List<Map<String, Object>> needs) {
        Map<String, Object> project = Map.of("id", id, "slug", slug, "componentNeeds", needs);
        projects.put(id, project);
        projects.put(slug, project);
    }

    /** What it does from now on. */
    public void becomes(Mood next) {
        sleep = new CountDownLatch(next == Mood.SLEEPS ? 1 : 0);
        mood = next;
    }

    /** Whoever waits is answered; from now on it answers. */
    public void wake() {
        sleep.countDown();
        mood = Mood.ANSWERS;
    }

    /** The last question that came. */
    public Question lastQuestion() {
        return questions.getLast();
    }

    private @Nullable Object project(Map<String, Object> keys) {
        var key = keys.get("id") == null ? keys.get("slug") : keys.get("id");
        return key == null ? null : projects.get(key);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody());
            questions.add(new Question(
                    body.path("query").asText(),
                    body.path("variables"),
                    exchange.getRequestHeaders().getFirst("x-request-id"),
                    exchange.getRequestHeaders().getFirst("authorization")));
            switch (mood) {
                case ANSWERS -> answer(exchange, 200, answer(body));
                case SLEEPS -> {
                    sleep.await();
                    answer(exchange, 200, answer(body));
                }
                case IS_AWAY -> {
                    // Closing the exchange without an answer breaks the connection off.
                }
                case IS_FULL ->
                    answer(
                            exchange,
                            503,
                            "{\"errors\":[{\"message\":\"full\",\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\"}}]}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(JsonNode body) throws IOException {
        Map<String, Object> variables = JSON.convertValue(body.path("variables"), new TypeReference<>() {});
        var result = graph.execute(
                ExecutionInput.newExecutionInput(body.path("query").asText())
                        .variables(variables)
                        .build());
        return JSON.writeValueAsString(result.toSpecification());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
