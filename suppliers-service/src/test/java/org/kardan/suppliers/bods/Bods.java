package org.kardan.suppliers.bods;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends files to a running service, and reads what it gives. */
final class Bods {

    private Bods() {}

    static ValidatableResponse send(String file, String source, Map<String, ?> parameters) {
        return given().queryParam("source", source)
                .queryParams(parameters)
                .contentType("application/json")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .when()
                .post("/import/bods")
                .then();
    }

    static ValidatableResponse send(Statements statements, String source) {
        return send(statements.array(), source, Map.of());
    }

    /** All statements that the service publishes. */
    static List<JsonNode> exported() {
        return parse(given().when()
                .get("/export/bods")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static List<JsonNode> parse(String array) {
        try {
            var statements = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(array).forEach(statements::add);
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
