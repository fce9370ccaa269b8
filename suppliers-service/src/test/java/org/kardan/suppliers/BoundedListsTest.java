package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;

/** Lists that are no connections: what would make one too long is not written, or the list is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoundedListsTest {

    private static final Map<String, String> CITED = Map.of("source", "S5", "modality", "REPORTED");

    @Inject
    Fixture fixture;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFactIsGivenAHundredCitationsAndNoMore() {
        var company = "bounded-" + tag;
        Writes.organisation(company);

        var refused = name(company, 101);
        var full = name(company, 100);

        assertTooMany(refused, "citations: the fact would have 101, for and against; let it have 100 at most");
        var id = full.getString("data.it.id");
        assertThat(id).isNotNull();
        for (var mutation : List.of(
                "citeSupplyFact(id: \"%s\", version: 1, citation: {source: \"S5\", modality: REPORTED})",
                "disputeSupplyFact(id: \"%s\", version: 1, reason: \"R\", citation: {source: \"S5\", modality: DENIED})")) {
            assertTooMany(
                    Graph.ask("mutation { it: %s { id } }".formatted(mutation.formatted(id))),
                    "citations: the fact would have 101");
        }
        var line =
                "{\"type\":\"OrganisationName\",\"organisation\":\"%s\",\"value\":\"N\",\"kind\":\"TRADING\",\"citations\":[%s]}"
                        .formatted(
                                company,
                                String.join(
                                        ",",
                                        Collections.nCopies(101, "{\"source\":\"S5\",\"modality\":\"REPORTED\"}")));
        assertThat(RestAssured.given().body(line).post("/import").asString())
                .contains("the fact would have 101, for and against");
    }

    @Test
    void aListThatIsLongerThanItSaysIsRefusedAndWhatIsPagedIsNot() {
        var slug = "owned-" + tag;
        var company = fixture.organisation(slug);
        fixture.manyOwners(company, 1_001, tag);

        var refused = Graph.ask("{ organisation(slug: \"%s\") { owners { id } } }".formatted(slug));

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(refused.getString("errors[0].message")).startsWith("owners: there are more than 1000");
        assertThat(Graph.data("{ organisation(slug: \"%s\") { ownershipHistory(first: 1) { totalCount } } }"
                                .formatted(slug))
                        .getInt("organisation.ownershipHistory.totalCount"))
                .isEqualTo(1_001);
    }

    private static JsonPath name(String company, int citations) {
        var input = input("organisation", company, "value", "A name", "kind", "TRADING");
        input.put("citations", Collections.nCopies(citations, CITED));
        return Writes.send("recordOrganisationName", input, "id");
    }

    private static void assertTooMany(JsonPath answer, String message) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith(message);
    }
}
