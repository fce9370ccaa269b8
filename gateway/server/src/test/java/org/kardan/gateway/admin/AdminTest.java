package org.kardan.gateway.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kardan.gateway.fixture.FakeSubgraphs;

@QuarkusTest
@QuarkusTestResource(FakeSubgraphs.class)
class AdminTest {
    FakeSubgraphs subgraphs;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/started", "/q/health/ready"})
    void everyProbeIsUp(String probe) {
        given().get(probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessTellsWhichSubgraphsCanBeReached() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'supergraph' }.data.'subgraph projects'", equalTo("reachable"));
    }

    @Test
    void requestsCallsErrorsAndTheCacheAreCounted() {
        ask("{ project(slug: \"joint\") { visits { asset { name } } } }");
        ask("{ project(slug: \"joint\") { visits { asset { name } } } }");
        ask("{ nothing }");

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("kardan_gateway_requests_seconds_count{outcome=\"complete\"}"))
                .body(containsString("kardan_gateway_requests_seconds_count{outcome=\"refused\"}"))
                .body(containsString("kardan_gateway_operations_total{cache=\"hit\"}"))
                .body(containsString(
                        "kardan_gateway_subgraph_calls_seconds_count{outcome=\"answered\",subgraph=\"suppliers\"}"))
                .body(containsString("kardan_gateway_errors_total{category=\"client\",code=\"BAD_USER_INPUT\"}"));
    }

    private static void ask(String query) {
        given().contentType("application/json").body(Map.of("query", query)).post("/graphql");
    }
}
