package org.kardan.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.gateway.fixture.FakeSubgraphs;

@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class AnswersTest {
    FakeSubgraphs subgraphs;

    @Test
    void oneQuestionIsAnsweredFromBothSubgraphsInTheClientsOrder() {
        var response = ask("""
                query Joint($slug: String!) {
                  project(slug: $slug) {
                    exposure
                    stops: visits { plant: asset { owners { share name } name __typename } why: purpose }
                    __typename
                    title
                  }
                }""", Map.of("slug", "joint"));

        assertThat(response.extract().asString())
                .isEqualTo("{\"data\":{\"project\":{\"exposure\":0.5,\"stops\":["
                        + "{\"plant\":{\"owners\":[{\"share\":0.75,\"name\":\"GAZ Group\"}],\"name\":\"Nizhny Novgorod plant\","
                        + "\"__typename\":\"Asset\"},\"why\":\"capabilities\"},"
                        + "{\"plant\":null,\"why\":\"several plants\"},"
                        + "{\"plant\":{\"owners\":[{\"share\":0.75,\"name\":\"GAZ Group\"}],\"name\":\"Nizhny Novgorod plant\","
                        + "\"__typename\":\"Asset\"},\"why\":\"again\"},"
                        + "{\"plant\":{\"owners\":null,\"name\":\"Engine line\",\"__typename\":\"Asset\"},\"why\":\"engines\"}],"
                        + "\"__typename\":\"Project\",\"title\":\"Joint car production\"}}}");
    }

    @Test
    void aListOfEntitiesCostsOneCall() {
        ask("{ project(slug: \"joint\") { visits { asset { name } } } }", Map.of());

        assertThat(subgraphs.projects().received()).hasSize(1);
        assertThat(subgraphs.suppliers().received()).hasSize(1);
    }

    @Test
    void thePlanAndItsCallsAreExplainedOnRequest() {
        given().contentType("application/json")
                .header("x-kardan-explain", "plan")
                .body(Map.of("query", "{ project(slug: \"joint\") { visits { asset { name } } } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("extensions.queryPlan", containsString("suppliers"))
                .body("extensions.subgraphCalls", equalTo(java.util.List.of("projects", "suppliers")));
    }

    @Test
    void anUnknownSlugIsNull() {
        ask("{ project(slug: \"none\") { title visits { asset { name } } } }", Map.of())
                .body("data.project", nullValue())
                .body("errors", nullValue());

        assertThat(subgraphs.suppliers().received()).isEmpty();
    }

    @Test
    void variablesConditionsAndFragmentsShapeTheAnswer() {
        var response = ask("""
                query ($with: Boolean!, $without: Boolean = true) {
                  ...Root @include(if: $with)
                  projects(sector: CARS) @skip(if: $without) { title }
                }
                fragment Root on Query { project(slug: "joint") { a: title b: title } }""", Map.of("with", true));

        assertThat(response.extract().asString())
                .isEqualTo("{\"data\":{\"project\":{\"a\":\"Joint car production\",\"b\":\"Joint car production\"}}}");
    }

    @Test
    void aMutationReturnsWhatItChanged() {
        ask("mutation { rename(slug: \"joint\", title: \"New\") { title exposure } }", Map.of())
                .body("data.rename.title", equalTo("New"))
                .body("data.rename.exposure", equalTo(0.5f));
    }

    @Test
    void anErrorOfASubgraphWithAKnownCodeReachesTheClient() {
        ask("mutation { again: rename(slug: \"none\", title: \"New\") { title } }", Map.of())
                .body("data.again", nullValue())
                .body("errors[0].message", equalTo("There is no such project."))
                .body("errors[0].path", equalTo(java.util.List.of("again")))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.subgraph", equalTo("projects"));
    }

    @Test
    void introspectionShowsThePublicSchemaOnly() {
        var types = ask("{ __schema { queryType { name } types { name } } }", Map.of())
                .body("data.__schema.queryType.name", equalTo("Query"))
                .body("data.__schema.types.name", hasItem("Project"))
                .extract()
                .asString();

        assertThat(types).doesNotContain("join__").doesNotContain("link__").doesNotContain("_Entity");
    }

    @Test
    void aQueryMayComeByGet() {
        given().queryParam("query", "query A($s: String!) { project(slug: $s) { title } } query B { __typename }")
                .queryParam("operationName", "A")
                .queryParam("variables", "{\"s\":\"joint\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.project.title", equalTo("Joint car production"));
    }

    @Test
    void whatGoesAlongReachesTheSubgraphs() {
        given().contentType("application/json")
                .header("authorization", "Bearer t")
                .header("x-request-id", "abc-1")
                .header("cookie", "private=1")
                .body(Map.of("query", "{ project(slug: \"joint\") { title } }"))
                .post("/graphql")
                .then()
                .header("x-request-id", equalTo("abc-1"));

        var received = subgraphs.projects().received().getFirst();
        assertThat(received.getFirst("authorization")).isEqualTo("Bearer t");
        assertThat(received.getFirst("x-request-id")).isEqualTo("abc-1");
        assertThat(received.getFirst("cookie")).isNull();
    }

    @Test
    void aRequestIdThatDoesNotBelongIntoALogIsReplaced() {
        given().contentType("application/json")
                .header("x-request-id", "a b\"c")
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .header("x-request-id", org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void anAnswerOfSeveralPiecesArrivesWhole() {
        var title = IntStream.range(0, 9_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        subgraphs.projects().says(200, "application/json", "{\"data\":{\"project\":{\"title\":\"" + title + "\"}}}");

        var response = ask("{ project(slug: \"joint\") { " + manyTimes(10, "t%d: title") + " } }", Map.of());

        assertThat(response.extract().asString())
                .isEqualTo("{\"data\":{\"project\":{" + manyTimes(10, "\"t%d\":\"" + title + "\"") + "}}}");
    }

    @Test
    void anAnswerThatIsNotHeldAsAWholeArrivesWhole() {
        var title = IntStream.range(0, 9_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        subgraphs
                .projects()
                .says(
                        200,
                        "application/json",
                        "{\"data\":{\"project\":{\"title\":\"" + title + "\",\"budget\":true}}}");

        var response = ask("{ project(slug: \"joint\") { " + manyTimes(60, "t%d: title") + " budget } }", Map.of());

        var body = response.extract().asString();
        assertThat(body)
                .startsWith("{\"data\":{\"project\":{" + manyTimes(60, "\"t%d\":\"" + title + "\"")
                        + ",\"budget\":null}},\"errors\":[");
        assertThat(body).hasSizeGreaterThan(2_000_000);
        response.header("content-length", equalTo(String.valueOf(body.length())));
    }

    private static String manyTimes(int times, String pattern) {
        return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void anAnswerThatIsCompressedThoughNobodyAskedIsRead(String coding) {
        subgraphs.projects().behaves(exchange -> {
            var bytes = new ByteArrayOutputStream();
            try (var out = coding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
                out.write("{\"data\":{\"project\":{\"title\":\"short\"}}}".getBytes(StandardCharsets.UTF_8));
            }
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("content-encoding", coding);
            exchange.sendResponseHeaders(200, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
            exchange.close();
        });

        ask("{ project(slug: \"joint\") { title } }", Map.of())
                .body("data.project.title", equalTo("short"))
                .body("errors", nullValue());
    }

    private static ValidatableResponse ask(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
