package org.kardan.projects;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the service over HTTP, as the gateway does. */
public final class Graph {

    /** The project of the first data set. */
    public static final String PROJECT = "iran-russia-joint-car-production";

    private Graph() {}

    /** The whole answer, data and errors. */
    public static JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    /** The whole answer, data and errors. */
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

    /** The data of an answer without errors. */
    public static JsonPath data(String query) {
        return data(query, Map.of());
    }

    /** The data of an answer without errors. */
    public static JsonPath data(String query, Map<String, ?> variables) {
        var answer = ask(query, variables);
        if (answer.get("errors") != null) {
            throw new AssertionError("errors: " + answer.getString("errors"));
        }
        return answer.setRootPath("data");
    }

    /** What the selection gives of the project of the first data set. */
    public static JsonPath ofProject(String selection) {
        return data("{ project(slug: \"%s\") { %s } }".formatted(PROJECT, selection))
                .setRootPath("data.project");
    }

    /** The entities that representations of one type resolve to. */
    public static JsonPath entities(String type, String key, List<String> values, String selection) {
        var representations = values.stream()
                .map(value -> {
                    var representation = new HashMap<String, Object>();
                    representation.put("__typename", type);
                    representation.put(key, value);
                    return representation;
                })
                .toList();
        return data(
                "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on %s { %s } } }"
                        .formatted(type, selection),
                Map.of("r", representations));
    }
}
