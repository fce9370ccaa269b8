package org.kardan.suppliers;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Asks the graph over HTTP, as the gateway does. */
public final class Graph {

    private Graph() {}

    /** The answer as it is, errors and all. */
    public static JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    /** The answer to a query with variables. */
    public static JsonPath ask(String query, Map<String, ?> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .when()
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The answer below {@code data}, which must come without errors. */
    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** The answer below {@code data}, which must come without errors. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        var answer = ask(query, variables);
        if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
        }
        return answer.setRootPath("data");
    }
}
