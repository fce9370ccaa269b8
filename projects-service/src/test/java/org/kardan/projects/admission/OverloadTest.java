package org.kardan.projects.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kardan.kit.admission.AdmissionConfig;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.projects.Fixture;
import org.kardan.projects.Graph;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OverloadTest {

    private static final int TOO_MANY = 40;
    private static final String QUESTION =
            "{\"query\":\"{ project(slug: \\\"%s\\\") { slug } }\"}".formatted(Graph.PROJECT);

    @Inject
    Fixture fixture;

    @Inject
    DataSource database;

    @Inject
    AdmissionConfig bounds;

    @TestHTTPResource("/graphql")
    URI graph;

    @Test
    void whatIsPastTheBoundIsRefusedAtOnceAndTheRestAnswered() throws Exception {
        var all = bounds.running() + bounds.waiting() + TOO_MANY;

        var answers = askWhileNothingIsAnswered(all, TOO_MANY);

        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 503).toList();
        var answered =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(answers).hasSize(all);
        assertThat(refused.size() + answered.size()).isEqualTo(all);
        assertThat(refused).hasSizeGreaterThanOrEqualTo(TOO_MANY).allSatisfy(answer -> {
            var body = JsonPath.from(answer.body());
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(body.getString("errors[0].extensions.code")).isEqualTo("SUBGRAPH_UNAVAILABLE");
            assertThat(body.getString("errors[0].message"))
                    .contains(bounds.running() + " answered at once", "ask again");
        });
        assertThat(answered)
                .hasSizeGreaterThanOrEqualTo(bounds.running())
                .allSatisfy(answer -> assertThat(JsonPath.from(answer.body()).getString("data.project.slug"))
                        .isEqualTo(Graph.PROJECT));
    }

    @Test
    void afterAnOverloadThereIsRoomAgain() throws Exception {
        askWhileNothingIsAnswered(bounds.running() + bounds.waiting() + TOO_MANY, TOO_MANY);

        Graph.ofProject("slug");

        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("kardan_questions_waiting 0.0");
        assertThat(metrics).containsPattern("kardan_questions_refused_total [1-9]");
    }

    @Test
    void anAnswerThatWouldFillTheHeapIsRefusedWhole() {
        fixture.projects("large", 100);
        var list =
                "projects(sector: \"large\", first: 100) { edges { cursor node { id slug title summary sector version } } }";
        var fits = IntStream.range(0, 10).mapToObj(i -> "p" + i + ": " + list).collect(Collectors.joining(" "));
        var tooMuch =
                IntStream.range(0, 130).mapToObj(i -> "p" + i + ": " + list).collect(Collectors.joining(" "));

        var answer = Graph.ask("{ " + tooMuch + " }");

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(answer.getString("errors[0].message")).contains("100000 fields", "smaller pages");
        assertThat(answer.getMap("data")).isNull();
        assertThat(Graph.data("{ " + fits + " }").getList("p9.edges")).hasSize(100);
    }

    /** Locks the table that the question is about, until so many of the questions have been refused. */
    private java.util.List<HttpResponse<String>> askWhileNothingIsAnswered(int questions, int untilRefused)
            throws Exception {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table projects in access exclusive mode");
            var answers =
                    IntStream.range(0, questions).mapToObj(i -> ask(client)).toList();
            while (answers.stream().filter(CompletableFuture::isDone).count() < untilRefused) {
                Thread.onSpinWait();
            }
            given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
            connection.rollback();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpClient client) {
        var request = HttpRequest.newBuilder(graph)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
