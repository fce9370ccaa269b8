package org.kardan.gateway.prepared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoSupergraphTest.MissingFile.class)
class NoSupergraphTest {

    @Test
    void withoutASupergraphTheGatewayIsAliveAndNotReady() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
    }

    @Test
    void withoutASupergraphEveryRequestIsA503() {
        given().contentType("application/json")
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .statusCode(503)
                .header("retry-after", "5")
                .body("errors[0].extensions.code", equalTo("INTERNAL"));
    }

    public static class MissingFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kardan.gateway.supergraph.path", "/no/such/supergraph.graphql");
        }
    }
}
