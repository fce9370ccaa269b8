package org.kardan.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.fixture.FakeSubgraphs;

@QuarkusTest
@TestProfile(CorsTest.OneFrontEnd.class)
@QuarkusTestResource(FakeSubgraphs.class)
class CorsTest {

    @Test
    void aFrontEndOnTheListMayAsk() {
        given().header("origin", "https://front.example")
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type")
                .options("/graphql")
                .then()
                .header("access-control-allow-origin", equalTo("https://front.example"))
                .header("access-control-allow-methods", containsString("POST"));
    }

    @Test
    void anotherOriginMayNot() {
        given().header("origin", "https://other.example")
                .contentType("application/json")
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .statusCode(403)
                .header("access-control-allow-origin", nullValue());
    }

    public static class OneFrontEnd implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://front.example");
        }
    }
}
