package org.kardan.suppliers.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.kit.testing.TestIssuer;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.Writes;

/** What a reviewer has to look at, and what anybody may read of disputes, of all kinds of facts in one list. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class FactListTest {

    private static final String CITED = "citations: [{ source: \"S5\", modality: UNDER_DISCUSSION }]";

    private static final String NODES =
            "edges { node { __typename ... on OwnershipStake { id } ... on AssetStatus { id }"
                    + " ... on Restriction { id } ... on OrganisationName { id } } }";

    private final String owner = slug("owner");
    private final String plant = slug("plant");
    private String stake;
    private String status;

    @BeforeEach
    void aContributorHasRecordedAStakeAndAStatus() {
        Writes.organisation(owner);
        Writes.record("recordAsset", Writes.input("slug", plant, "name", plant, "kind", "PLANT"));
        stake = proposed(
                ("recordOwnershipStake(input: { owner: \"%s\", asset: \"%s\", interest: SHAREHOLDING, shareMin: 0.1,"
                                + " shareMax: 0.1, validFrom: \"2020\", %s })")
                        .formatted(owner, plant, CITED));
        status = proposed(
                "recordAssetStatus(input: { asset: \"%s\", status: IDLE, validFrom: \"2020\", validTo: \"2021\", %s })"
                        .formatted(plant, CITED));
    }

    @Test
    void whatWaitsToBeAcceptedIsListedUntilItIs() {
        // What has ended waits, too.
        assertThat(ids("accepted: false")).containsSubsequence(status, stake);
        assertThat(ids("accepted: false, kind: ASSET_STATUS")).contains(status).doesNotContain(stake);

        ask("rev", "reviewer", "mutation { acceptSupplyFact(id: \"%s\", version: 1) { fact } }".formatted(status));

        assertThat(ids("accepted: false")).contains(stake).doesNotContain(status);
        assertThat(ids("accepted: true, kind: ASSET_STATUS")).contains(status);
    }

    @Test
    void whatIsDisputedIsListed() {
        Graph.data(("mutation { disputeSupplyFact(id: \"%s\", version: 1, reason: \"r\", citation: { source: \"S4\","
                        + " modality: DENIED }) { id } }")
                .formatted(stake));

        assertThat(ids("disputed: true")).contains(stake).doesNotContain(status);
        assertThat(ids("disputed: false, modality: UNDER_DISCUSSION"))
                .contains(status)
                .doesNotContain(stake);
        assertThat(ids("modality: DENIED, kind: OWNERSHIP_STAKE")).contains(stake);
        assertThat(ids("disputed: true, knownAt: \"2026-01-01T00:00:00Z\"")).doesNotContain(stake);
    }

    @Test
    void pagesOfSeveralKindsAreOneList() {
        var all = ids("accepted: false");
        var first = Graph.data(
                "{ supplyFacts(accepted: false, direction: DESCENDING, first: 1) { totalCount edges { cursor } } }");
        var second =
                Graph.data("{ supplyFacts(accepted: false, direction: DESCENDING, first: 1, after: \"%s\") { %s } }"
                        .formatted(first.getString("supplyFacts.edges[0].cursor"), NODES));

        assertThat(first.getInt("supplyFacts.totalCount")).isGreaterThanOrEqualTo(2);
        assertThat(ids(second)).containsExactly(all.get(1));
    }

    @Test
    void whatFactsAreAboutIsNoFact() {
        assertThat(Writes.message(Graph.ask("{ supplyFacts(kind: ASSET) { totalCount } }")))
                .isEqualTo("kind: ASSET is no fact, but what facts are about; give another kind, or none");
    }

    /** The newest first. */
    private static List<String> ids(String filter) {
        return ids(
                Graph.data("{ supplyFacts(first: 100, direction: DESCENDING, %s) { %s } }".formatted(filter, NODES)));
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("supplyFacts.edges.node.id");
    }

    private static String proposed(String mutation) {
        return ask("ada", "contributor", "mutation { it: %s { id } }".formatted(mutation))
                .getString("data.it.id");
    }

    private static JsonPath ask(String name, String role, String document) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestIssuer.token(name + "@example.org", role))
                .contentType("application/json")
                .body(Map.of("query", document))
                .post("/graphql")
                .jsonPath();
    }
}
