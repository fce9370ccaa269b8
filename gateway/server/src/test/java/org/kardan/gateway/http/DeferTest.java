package org.kardan.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.fixture.FakeSubgraph;
import org.kardan.gateway.fixture.FakeSubgraphs;

/** Answers in parts, for clients that take them. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class DeferTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String APOLLO =
            "multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9";
    private static final String URQL = "application/graphql-response+json, application/json, multipart/mixed";
    private static final String QUERY =
            "query ($later: Boolean = true) { project(slug: \"joint\") { title ... @defer(label: \"x\", if: $later) { exposure } } }";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FakeSubgraphs subgraphs;

    private HttpResponse<Stream<String>> ask(String accept, String query, Map<String, Object> variables)
            throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                        .header("content-type", "application/json")
                        .header("accept", accept)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofLines());
    }

    private List<String> parts(String accept, String query) throws IOException, InterruptedException {
        var response = ask(accept, query, Map.of());
        assertThat(type(response)).isEqualTo("multipart/mixed;boundary=\"graphql\";deferSpec=20220824");
        return response.body().filter(line -> line.startsWith("{")).toList();
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("content-type").orElse("");
    }

    @Test
    void theFirstAnswerComesWhileTheDeferredSubgraphStillWaits() throws Exception {
        var waits = new CountDownLatch(1);
        subgraphs.suppliers().behaves(exchange -> {
            try {
                waits.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            FakeSubgraph.respond(exchange, 200, "application/json", "{\"data\":{\"_entities\":[{\"exposure\":0.5}]}}");
        });

        var lines = ask(APOLLO, QUERY, Map.of())
                .body()
                .filter(line -> line.startsWith("{") || line.startsWith("--"))
                .iterator();

        assertThat(lines.next()).isEqualTo("--graphql");
        assertThat(lines.next())
                .isEqualTo("{\"data\":{\"project\":{\"title\":\"Joint car production\"}},\"hasNext\":true}");
        waits.countDown();
        assertThat(lines.next()).isEqualTo("--graphql");
        assertThat(lines.next())
                .isEqualTo("{\"incremental\":[{\"path\":[\"project\"],\"label\":\"x\",\"data\":{\"exposure\":0.5}}],"
                        + "\"hasNext\":false}");
        assertThat(lines.next()).isEqualTo("--graphql--");
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void aClientThatAsksForTheLaterFormGetsIt() throws Exception {
        for (var accept : List.of(
                "multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9",
                "multipart/mixed; incrementalSpec=\"v0.2\"",
                "multipart/mixed;deferSpec=20220824;q=0.5, multipart/mixed;incrementalSpec=v0.2")) {
            var response = ask(accept, QUERY, Map.of());

            assertThat(type(response)).isEqualTo("multipart/mixed;boundary=\"graphql\";incrementalSpec=v0.2");
            assertThat(response.body().filter(line -> line.startsWith("{")))
                    .containsExactly(
                            "{\"data\":{\"project\":{\"title\":\"Joint car production\"}},"
                                    + "\"pending\":[{\"id\":\"0\",\"path\":[\"project\"],\"label\":\"x\"}],\"hasNext\":true}",
                            "{\"incremental\":[{\"id\":\"0\",\"data\":{\"exposure\":0.5}}],"
                                    + "\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}");
        }
    }

    @Test
    void aClientThatTakesNoPartsGetsOneAnswer() throws Exception {
        for (var accept : List.of(
                "application/json",
                "*/*",
                "multipart/mixed;subscriptionSpec=1.0, application/json",
                "multipart/mixed;q=0.5, application/json",
                "multipart/mixed;deferSpec=20220824;q=0.8, application/graphql-response+json;q=0.9",
                "multipart/mixed;incrementalSpec=v0.3, application/graphql-response+json, application/json;q=0.9")) {
            var response = ask(accept, QUERY, Map.of());

            assertThat(type(response)).contains("json");
            assertThat(response.body())
                    .containsExactly("{\"data\":{\"project\":{\"title\":\"Joint car production\",\"exposure\":0.5}}}");
        }
    }

    @Test
    void nothingIsDeferredWhereAVariableSaysSo() throws Exception {
        var response = ask(URQL, QUERY, Map.of("later", false));

        assertThat(type(response)).contains("json");
        assertThat(response.body())
                .containsExactly("{\"data\":{\"project\":{\"title\":\"Joint car production\",\"exposure\":0.5}}}");
    }

    @Test
    void everyObjectOfAListGetsItsPart() throws Exception {
        var parts = parts(URQL, "{ projects { visits { purpose asset { id ... @defer { name } } } } }");

        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).contains("{\"purpose\":\"several plants\",\"asset\":null}");
        assertThat(parts.getLast())
                .isEqualTo("{\"incremental\":["
                        + "{\"path\":[\"projects\",0,\"visits\",0,\"asset\"],\"data\":{\"name\":\"Nizhny Novgorod plant\"}},"
                        + "{\"path\":[\"projects\",0,\"visits\",2,\"asset\"],\"data\":{\"name\":\"Nizhny Novgorod plant\"}},"
                        + "{\"path\":[\"projects\",0,\"visits\",3,\"asset\"],\"data\":{\"name\":\"Engine line\"}}],"
                        + "\"hasNext\":false}");
    }

    @Test
    void aSubgraphThatFailsIsAnErrorOfItsPart() throws Exception {
        subgraphs.suppliers().says(500, "text/plain", "no");

        var parts = parts(APOLLO, "{ project(slug: \"joint\") { visits { asset { id ... @defer { name } } } } }");

        assertThat(parts.getFirst()).doesNotContain("errors");
        assertThat(JSON.readTree(parts.getLast()).at("/incremental")).hasSize(3).allSatisfy(part -> {
            assertThat(part.path("data").isNull()).isTrue();
            assertThat(part.at("/errors/0/extensions/code").asText()).isEqualTo("SUBGRAPH_UNAVAILABLE");
            assertThat(part.at("/errors/0/path").toString()).endsWith("\"asset\",\"name\"]");
        });
    }

    @Test
    void nothingToDeferIsOneAnswerInWhatTheClientTakes() throws Exception {
        var none = ask(APOLLO, QUERY.replace("joint", "none"), Map.of());
        var only = parts("multipart/mixed", "{ project(slug: \"none\") { title } }");

        assertThat(none.body()).containsExactly("{\"data\":{\"project\":null}}");
        assertThat(only).containsExactly("{\"data\":{\"project\":null},\"hasNext\":false}");
    }

    @Test
    void theSchemaThatClientsSeeHasTheDirective() throws Exception {
        var response = ask("application/json", "{ __schema { directives { name args { name } } } }", Map.of());

        assertThat(response.body().toList().getFirst())
                .contains("{\"name\":\"defer\",\"args\":[{\"name\":\"if\"},{\"name\":\"label\"}]}");
    }
}
