package org.kardan.suppliers;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.Snapshot;
import org.kardan.kit.testing.TestDatabase;

/** The contract with the gateway: the SDL as {@code _service} serves it. A change of the API shows in the diff of the file. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaSnapshotTest {

    @Test
    void theServedSchemaIsTheOneCheckedIn() {
        String sdl = given().contentType("application/json")
                .body(Map.of("query", "{ _service { sdl } }"))
                .when()
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .path("data._service.sdl");

        Snapshot.at("schema.graphql").matches(sdl);
    }
}
