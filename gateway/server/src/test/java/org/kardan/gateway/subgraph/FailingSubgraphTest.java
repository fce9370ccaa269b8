package org.kardan.gateway.subgraph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.gateway.fixture.FakeSubgraph;
import org.kardan.gateway.fixture.FakeSubgraphs;

/** The client gets the rest of its answer, and an error at each place that the failed subgraph left empty. */
@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class FailingSubgraphTest {
    private static final String QUERY = "{ project(slug: \"joint\") { title visits { asset { name } } } }";

    private static final List<Object> PLACE = List.of("project", "visits", 0, "asset", "name");

    FakeSubgraphs subgraphs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "500 | text/html | <h1>NullPointerException at db7</h1>",
                "500 | application/json | {\"error\":\"x\"}",
                "503 | text/plain | ``",
                // A service that has too many questions at once (service-kit, package admission).
                "503 | application/json | {\"errors\":[{\"message\":\"too many\",\"extensions\":{\"code\":\"SUBGRAPH_UNAVAILABLE\"}}]}",
                "200 | application/json | {\"data\":",
                "200 | text/html | <html>",
                "204 | text/plain | ``",
                "200 | application/json | {\"data\":{\"_entities\":[]}}",
                "200 | application/json | {\"data\":{\"_entities\":\"x\"}}",
                "302 | text/plain | moved",
                "500 | application/json | {\"data\":{\"_entities\":[{\"name\":\"a\"},{\"name\":\"b\"}]}}"
            })
    void aWrongAnswerIsAnErrorAtEveryPlaceOfIt(int status, String type, String body) {
        subgraphs.suppliers().says(status, type, body);

        ask(QUERY)
                .body("data.project.title", equalTo("Joint car production"))
                .body("data.project.visits", hasSize(4))
                .body("data.project.visits[0].asset", nullValue())
                .body("errors", hasSize(3))
                .body("errors[0].path", equalTo(PLACE))
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"))
                .body("errors[0].extensions.subgraph", equalTo("suppliers"))
                .body("errors[0].message", not(containsString("db7")));
    }

    @Test
    void aSubgraphThatNeverAnswersIsATimeout() {
        var never = new CountDownLatch(1);
        subgraphs.suppliers().behaves(_ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        ask(QUERY)
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_TIMEOUT"))
                .body("errors[0].path", equalTo(PLACE));
        never.countDown();
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsATimeout() {
        var never = new CountDownLatch(1);
        subgraphs.suppliers().behaves(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"data\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        ask(QUERY)
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_TIMEOUT"))
                .body("errors[0].path", equalTo(PLACE));
        never.countDown();
    }

    @Test
    void anAnswerThatBreaksOffInTheMiddleIsAnError() {
        subgraphs.suppliers().behaves(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"data\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });

        ask(QUERY)
                .body("data.project.title", equalTo("Joint car production"))
                .body("errors", hasSize(3))
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"))
                .body("errors[0].path", equalTo(PLACE));
    }

    @Test
    void anAnswerPastTheLimitIsCutOff() {
        subgraphs.suppliers().says(200, "application/json", "{\"data\":\"" + "x".repeat(200_000) + "\"}");

        ask(QUERY)
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"))
                .body("errors[0].path", equalTo(PLACE));
    }

    @Test
    void aReadIsTriedOnceMoreWhenTheConnectionBreaks() {
        var calls = new AtomicInteger();
        subgraphs.suppliers().behaves(exchange -> {
            if (calls.getAndIncrement() == 0) {
                exchange.close();
            } else {
                answerBoth(exchange);
            }
        });

        ask(QUERY)
                .body("data.project.visits[0].asset.name", equalTo("first"))
                .body("data.project.visits[3].asset.name", equalTo("second"))
                .body("errors", nullValue());
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"307, /graphql/now-here", "308, now-here", "308, /graphql?moved=1"})
    void aRequestThatIsSentToAnotherPathGoesThereWhole(int status, String location) {
        var asked = new CopyOnWriteArrayList<String>();
        subgraphs.suppliers().behaves(exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (asked.size() == 1) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders()
                        .set("location", location.equals("now-here") ? "graphql/" + location : location);
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            } else {
                answerBoth(exchange);
            }
        });

        ask(QUERY).body("data.project.visits[0].asset.name", equalTo("first")).body("errors", nullValue());
        assertThat(asked).hasSize(2).first().isEqualTo("POST /graphql");
        assertThat(asked.getLast()).startsWith("POST /graphql").hasSizeGreaterThan("POST /graphql".length());
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:1/graphql", "https://localhost/graphql", "/graphql"})
    void aRequestIsNotSentElsewhereNorForEver(String location) {
        subgraphs.suppliers().behaves(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("location", location);
            exchange.sendResponseHeaders(308, -1);
            exchange.close();
        });

        ask(QUERY)
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"))
                .body("errors[0].path", equalTo(PLACE));
        assertThat(subgraphs.suppliers().received()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aReadIsNotTriedForEver() {
        subgraphs.suppliers().behaves(HttpExchange::close);

        ask(QUERY).body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"));

        assertThat(subgraphs.suppliers().received()).hasSize(2);
    }

    @Test
    void aWriteIsNotTriedAgain() {
        subgraphs.projects().behaves(HttpExchange::close);

        ask("mutation { rename(slug: \"joint\", title: \"x\") { title } }")
                .body("data.rename", nullValue())
                .body("errors[0].extensions.code", equalTo("SUBGRAPH_UNAVAILABLE"));

        assertThat(subgraphs.projects().received()).hasSize(1);
    }

    @Test
    void aNullInANonNullFieldOfAnEntityTravelsUpInTheClientsAnswer() {
        subgraphs.suppliers().says(200, "application/json", """
                {"data":{"_entities":[{"name":null},{"name":7}]}}""");

        ask(QUERY)
                .body("data.project.visits[0].asset", nullValue())
                .body("data.project.visits[3].asset", nullValue())
                .body("errors", hasSize(3));
    }

    @Test
    void theOtherSubgraphsRootFieldsAreStillAnswered() {
        subgraphs.suppliers().says(500, "text/plain", "x");

        ask("{ project(slug: \"joint\") { title } asset(id: \"a1\") { name } }")
                .body("data.project.title", equalTo("Joint car production"))
                .body("data.asset", nullValue())
                .body("errors[0].path", equalTo(List.of("asset")));
    }

    private static void answerBoth(HttpExchange exchange) throws java.io.IOException {
        FakeSubgraph.respond(exchange, 200, "application/json", """
                {"data":{"_entities":[{"name":"first"},{"name":"second"}]}}""");
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
