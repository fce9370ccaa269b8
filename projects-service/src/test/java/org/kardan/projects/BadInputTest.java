package org.kardan.projects;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** What a client gets wrong is told apart, with a code, and without a look inside. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    @Test
    void aMalformedDateSaysWhatIsWrongAndWhatWouldBeRight() {
        var error = error("{ projects(launchWithin: \"2026-13\") { totalCount } }");

        assertThat(error.getString("message"))
                .startsWith("launchWithin: \"2026-13\" is no EDTF date: month 13 is not 01 to 12")
                .endsWith("write for example 2026-03-14, 2026-03, 2026~, XXXX-03 or 2026-03/..");
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getList("path")).isEqualTo(List.of("projects"));
    }

    @Test
    void aMomentPastWhatCanBeAskedForIsNamed() {
        for (var moment : List.of("-9999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z")) {
            assertBad("{ projects(knownAt: \"" + moment + "\") { totalCount } }", "knownAt: ");
            assertBad(
                    ofProject("stage(knownAt: \"" + moment + "\") { name }"),
                    "is out of bounds; give a day of the years 0001");
        }
        assertBad(ofProject("stage(asOf: \"+999999999-01-01\") { name }"), "asOf: +999999999-01-01 is out of bounds");
        assertBad(ofProject("launchForecast(startFrom: \"-0001-01-01\") { p10 }"), "startFrom: -0001-01-01 is out");
    }

    @Test
    void aBadCursorNamesItsArgument() {
        assertBad("{ projects(after: \"%%%\") { totalCount } }", "after: this is no cursor of this list");
        assertBad("{ projects(before: \"AAAA\\u001f\") { totalCount } }", "before: this is no cursor of this list");
        assertBad(ofProject("engagements(after: \"eHh4\") { totalCount }"), "after: this is no cursor of this list");
        // three keys, as the list has, and none of them a day or an id
        assertBad(
                ofProject("visits(last: 1, before: \"YR9iH2M\") { totalCount }"),
                "before: this is no cursor of this list");
    }

    @Test
    void aPageHasOneToAHundredItems() {
        assertBad(
                "{ projects(first: 101) { totalCount } }",
                "first: 101 is not a page size; give a number from 1 to 100");
        assertBad("{ projects(last: 0) { totalCount } }", "last: 0 is not a page size; give a number from 1 to 100");
        assertBad(ofProject("visits(first: -1) { totalCount }"), "first: -1 is not a page size");
        assertBad("{ projects(first: 1, last: 1) { totalCount } }", "first: a page goes one way");
    }

    @Test
    void aKeyWithACharacterThatNoTextCanKeepIsRefused() {
        assertBad("{ project(slug: \"a\\u0000b\") { id } }", "U+0000");
        assertBad("{ source(code: \"\\u0000\") { id } }", "U+0000");
    }

    @Test
    void anUnknownStageIsRefused() {
        assertBad("{ projects(stage: DREAMING) { totalCount } }", "DREAMING");

        var answer = Graph.ask("query($s: Stage) { projects(stage: $s) { totalCount } }", Map.of("s", "DREAMING"));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void malformedCodesAreRefused() {
        assertBad(
                "{ projects(country: \"Iran\") { totalCount } }",
                "country: \"Iran\" is no ISO 3166-1 alpha-2 code; write for example IR");
        assertBad(
                "{ projects(region: \"Tver\") { totalCount } }",
                "region: \"Tver\" is no ISO 3166-2 code; write for example RU-NIZ");
    }

    @Test
    void malformedMomentsAreRefused() {
        assertBad(ofProject("stage(asOf: \"yesterday\") { name }"), "asOf");
        assertBad(ofProject("stage(knownAt: \"2026-05-01\") { name }"), "knownAt");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertBad("{ project(slug: \"x\") { colour } }", "colour");
    }

    @Test
    void aProjectIsAskedForByOneKey() {
        assertBad("{ project { id } }", "id, slug: none of both is given; give exactly one of both");
        assertBad("{ project(id: \"x\", slug: \"y\") { id } }", "id, slug: both are given; give exactly one of both");
    }

    @Test
    void aSyntaxErrorIsTheClientsAndSaysWhere() {
        var error = refused("{\"query\": \"{ project(\"}");

        assertThat(error.getString("message")).contains("Invalid syntax");
        assertThat(error.getInt("locations[0].line")).isEqualTo(1);
    }

    @Test
    void whatIsNoGraphQlRequestIsRefused() {
        assertThat(refused("{ not json").getString("message")).startsWith("The body cannot be read as JSON");
        assertThat(refused("").getString("message")).startsWith("The body is empty");
        assertThat(refused("[]").getString("message")).startsWith("The body is not a JSON object");
        assertThat(refused("{} {}").getString("message")).startsWith("The body holds more than one");
        assertThat(refused("{\"query\": \"\"}").getString("message")).isEqualTo("There is no \"query\" in the body.");
        assertThat(refused("{\"variables\": {\"query\": \"{ x }\"}}").getString("message"))
                .isEqualTo("There is no \"query\" in the body.");

        assertThat(Graph.ofProject("slug").getString("slug")).isEqualTo(Graph.PROJECT);
    }

    /** The error of a request that is none. */
    private static JsonPath refused(String body) {
        var error = given().contentType("application/json")
                .body(body)
                .when()
                .post("/graphql")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .setRootPath("errors[0]");
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        return error;
    }

    @Test
    void aTextThatWouldBeSqlIsOnlyAText() {
        var answer = Graph.data(
                "{ project(slug: \"x' or '1'='1\") { id } projects(sector: \"a'; drop table projects; --\") { totalCount } }");

        assertThat(answer.getString("project")).isNull();
        assertThat(answer.getInt("projects.totalCount")).isZero();
    }

    @Test
    void aBodyOfFiveMegabytesIsRefusedBeforeItIsRead() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 5000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            var status = new BufferedReader(reader).readLine();

            assertThat(status).contains("413");
        }
        assertThat(Graph.ofProject("slug").getString("slug")).isEqualTo(Graph.PROJECT);
    }

    private static String ofProject(String selection) {
        return "{ project(slug: \"" + Graph.PROJECT + "\") { " + selection + " } }";
    }

    private static void assertBad(String query, String message) {
        var error = error(query);
        assertThat(error.getString("message")).contains(message);
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).doesNotContain("Exception", "org.", "select ");
    }

    private static JsonPath error(String query) {
        var answer = Graph.ask(query);
        assertThat(answer.getList("errors")).as(query).isNotNull().isNotEmpty();
        return answer.setRootPath("errors[0]");
    }
}
