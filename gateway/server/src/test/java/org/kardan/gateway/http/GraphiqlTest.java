package org.kardan.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.gateway.fixture.FakeSubgraphs;

@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class GraphiqlTest {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void theRootIsGraphiqlAndEverythingItLoadsIsServedHere() {
        var page = given().get("/").then().statusCode(200).extract().asString();

        var links = LINK.matcher(page).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(5).allMatch(link -> link.startsWith("/"));
        links.forEach(link -> given().get(link).then().statusCode(200));
    }

    @Test
    void theBrowserIsToldToLoadNothingFromElsewhere() {
        given().get("/").then().header("content-security-policy", containsString("default-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/example.graphql", "/graphiql/example.variables.json"})
    void theExampleIsServed(String path) {
        given().get(path).then().statusCode(200).body(containsString("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql-ui", "/graphql-ui/", "/graphql-ui/index.html"})
    void theLibrarysOwnPageLeadsToOurs(String path) {
        given().redirects().follow(false).get(path).then().statusCode(302).header("location", equalTo("/"));
    }
}
