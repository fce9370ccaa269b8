package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;

/**
 * A plant that was sold out of a group in June 2022, nobody says on which day. The buyer's stake once hid the group's owners, and the
 * restrictions on them, for the whole month, though they may still have owned all of it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzyPartsTest {

    private static final String IN_JUNE = "(asOf: \"2022-06-15\")";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID group;
    private UUID component;
    private UUID fund;
    private UUID buyer;

    @BeforeEach
    void aLineOfAPlantThatWasSoldOutOfAGroup() {
        group = fixture.plant("group-" + run, "XA-1");
        var plant = fixture.part("plant-" + run, "XA-1", group);
        var line = fixture.part("line-" + run, "XA-1", plant);
        var owner = fixture.organisation("owner-" + run);
        fund = fixture.organisation("fund-" + run);
        buyer = fixture.organisation("buyer-" + run);
        fixture.stakeInAsset(owner, group, 1);
        fixture.stake(fund, owner, 1, "2000", null);
        fixture.stake(UUID.randomUUID(), Fixture.KNOWN, buyer, new Subject(null, plant), 0.75, "2022-06", null);
        fixture.stake(UUID.randomUUID(), Fixture.KNOWN, owner, new Subject(null, plant), 0.25, "2022-06", null);
        component = supply.component(code);
        supply.makes(line, component, 10, 10);
    }

    @Test
    void withinTheMonthBothMayOwnItAndWhoKeepsAQuarterHasItAllAlong() {
        var found = at(
                "asset",
                "line",
                "ultimateOwners" + IN_JUNE
                        + " { asPartOf { slug } owners { shareMin shareMax owner { slug } strongestPath { asset { slug } } } gaps { reason } }"
                        + " owners" + IN_JUNE + " { owner { slug } asset { slug } }");

        assertThat(found.getString("ultimateOwners.asPartOf.slug")).isEqualTo("plant-" + run);
        assertThat(found.<String>getList("ultimateOwners.owners.owner.slug"))
                .containsExactly("fund-" + run, "buyer-" + run);
        assertThat(found.<Float>getList("ultimateOwners.owners.shareMin")).containsExactly(0.25f, 0f);
        assertThat(found.<Float>getList("ultimateOwners.owners.shareMax")).containsExactly(1f, 0.75f);
        assertThat(found.getString("ultimateOwners.owners[0].strongestPath[0].asset.slug"))
                .isEqualTo("group-" + run);
        assertThat(found.<String>getList("ultimateOwners.gaps.reason")).contains("DATE_NOT_CERTAIN");
        assertThat(found.<String>getList("owners.asset.slug"))
                .containsExactlyInAnyOrder("group-" + run, "plant-" + run, "plant-" + run);
    }

    @Test
    void beforeAndAfterTheMonthItIsOnes() {
        var before = at("asset", "line", "ultimateOwners(asOf: \"2022-05-31\") { owners { shareMin owner { slug } } }");
        var after = at("asset", "line", "ultimateOwners(asOf: \"2022-06-30\") { owners { shareMin owner { slug } } }");

        assertThat(before.<String>getList("ultimateOwners.owners.owner.slug")).containsExactly("fund-" + run);
        assertThat(before.getFloat("ultimateOwners.owners[0].shareMin")).isEqualTo(1f);
        assertThat(after.<String>getList("ultimateOwners.owners.owner.slug"))
                .containsExactly("buyer-" + run, "fund-" + run);
    }

    @Test
    void restrictionsAboveTheWholeAndWhatItsOwnersReachAreNotLost() {
        var sold = fixture.part("sold-" + run, "XA-1", group);
        fixture.stake(UUID.randomUUID(), Fixture.KNOWN, buyer, new Subject(null, sold), 1, "2022-06", null);
        supply.makes(sold, component, 10, 10);
        supply.restriction(fund, "On the fund");
        supply.restriction(buyer, "On the buyer");

        var chain = Graph.data("""
                        query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure%s {
                            restrictions { restriction { programme } source { slug } asPartOf { slug } } } } } }
                        """.formatted(IN_JUNE), Map.of("r", List.of(project())))
                .setRootPath("data._entities[0].supplyExposure.restrictions");
        var reach = at(
                "organisation",
                "fund",
                "reach" + IN_JUNE + " { complete assets { asset { slug } asPartOf { slug } } }");

        var ofSold = "findAll { it.source.slug == 'sold-%s' }.".formatted(run);
        assertThat(chain.<String>getList(ofSold + "restriction.programme"))
                .containsExactlyInAnyOrder("On the fund", "On the buyer");
        assertThat(chain.<String>getList(ofSold + "asPartOf.slug")).containsExactly("group-" + run);
        assertThat(reach.<String>getList("reach.assets.asset.slug"))
                .contains("group-" + run, "plant-" + run, "line-" + run, "sold-" + run);
    }

    private Map<String, Object> project() {
        return Map.of(
                "__typename",
                "Project",
                "id",
                "p",
                "componentNeeds",
                List.of(Map.of("component", Map.of("code", code))));
    }

    private JsonPath at(String field, String word, String fields) {
        return Graph.data("{ it: %s(slug: \"%s-%s\") { %s } }".formatted(field, word, run, fields))
                .setRootPath("data.it");
    }
}
