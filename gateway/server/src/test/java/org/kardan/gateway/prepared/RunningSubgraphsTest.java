package org.kardan.gateway.prepared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.kardan.gateway.fixture.FakeSubgraph;

/** The supergraph of subgraphs that run: the gateway starts before them, follows them, and holds on to the last that was good. */
@QuarkusTest
@TestProfile(RunningSubgraphsTest.Alone.class)
class RunningSubgraphsTest {
    private static final String SHOP = "type Query { item: Item } type Item @key(fields: \"id\") { id: ID! %s }";
    private static final String STOCK = "extend type Item @key(fields: \"id\") { id: ID! @external inStock: Int }";

    FakeSubgraph shop;
    FakeSubgraph stock;

    @Test
    void theGatewayWaitsForItsSubgraphsFollowsThemAndKeepsTheLastGoodSupergraph() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        assertThat(problem("missing"))
                .contains("\"shop\" answers with status 503", "\"stock\" answers with status 503");
        ask("{ __typename }")
                .statusCode(503)
                .header("retry-after", "5")
                .body("errors[0].extensions.code", equalTo("INTERNAL"));

        has(shop, SHOP.formatted("name: String"));
        until(() -> !problem("missing").contains("\"shop\""));
        assertThat(problem("missing")).contains("\"stock\"");

        has(stock, STOCK);
        until(() -> isReady() && fieldsOfItem().equals("[id, inStock, name]"));
        assertThat(stale()).isFalse();
        assertThat(ask("{ __schema { types { name } directives { name } } }")
                        .extract()
                        .asString())
                .contains("\"Item\"")
                .doesNotContain("join__", "link", "key", "_Entity", "_Service", "_Any");

        has(shop, SHOP.formatted("name: String price: Int"));
        until(() -> fieldsOfItem().equals("[id, inStock, name, price]"));

        has(shop, SHOP.formatted("name: Unknown"));
        until(RunningSubgraphsTest::stale);
        assertThat(problem("stale")).contains("the subgraphs do not compose", "[shop]", "Unknown");
        assertThat(isReady()).isTrue();
        assertThat(fieldsOfItem()).isEqualTo("[id, inStock, name, price]");

        has(shop, SHOP.formatted("name: String price: Int"));
        until(() -> !stale());
        assertThat(problem("stale")).isEmpty();

        shop.says(503, "text/plain", "gone");
        until(RunningSubgraphsTest::stale);
        assertThat(problem("stale"))
                .contains("\"shop\" answers with status 503")
                .doesNotContain("\"stock\"");
        assertThat(isReady()).isTrue();
        assertThat(fieldsOfItem()).isEqualTo("[id, inStock, name, price]");
    }

    private static void has(FakeSubgraph subgraph, String sdl) {
        subgraph.says(
                200, "application/json", "{\"data\":{\"_service\":{\"sdl\":\"" + sdl.replace("\"", "\\\"") + "\"}}}");
    }

    private static String fieldsOfItem() {
        return ask("{ __type(name: \"Item\") { fields { name } } }")
                .extract()
                .jsonPath()
                .getList("data.__type.fields.name", String.class)
                .stream()
                .sorted()
                .toList()
                .toString();
    }

    private static String problem(String kind) {
        String text =
                given().get("/q/health/ready").jsonPath().get("checks.find { it.name == 'supergraph' }.data." + kind);
        return text == null ? "" : text;
    }

    private static boolean isReady() {
        return given().get("/q/health/ready").statusCode() == 200;
    }

    private static boolean stale() {
        return given().get("/q/metrics").asString().contains("kardan_gateway_supergraph_stale 1.0");
    }

    private static io.restassured.response.ValidatableResponse ask(String query) {
        return given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    /** The suite's own time limit ends it, where it never comes true. */
    private static void until(BooleanSupplier come) {
        for (int look = 0; look < 2_000 && !come.getAsBoolean(); look++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(come.getAsBoolean()).isTrue();
    }

    /** Without the subgraphs of the other tests. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Away.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Two subgraphs that have not started when the gateway does. */
    public static final class Away implements QuarkusTestResourceLifecycleManager {
        private final FakeSubgraph shop = FakeSubgraph.without();
        private final FakeSubgraph stock = FakeSubgraph.without();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "kardan.gateway.supergraph.poll", "100ms",
                    "kardan.gateway.subgraphs.shop.url", shop.url(),
                    "kardan.gateway.subgraphs.stock.url", stock.url());
        }

        @Override
        public void inject(Object test) {
            ((RunningSubgraphsTest) test).shop = shop;
            ((RunningSubgraphsTest) test).stock = stock;
        }

        @Override
        public void stop() {
            shop.stop();
            stock.stop();
        }
    }
}
