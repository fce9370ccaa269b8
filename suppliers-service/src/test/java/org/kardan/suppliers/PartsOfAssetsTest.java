package org.kardan.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;

/**
 * A group of assets, a plant in it and a line in that. What was recorded of the group once reached neither: the plant had no owner, no
 * deal about the group was about it, and no restriction on the group or its owners was above it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartsOfAssetsTest {

    private static final String OWNERS =
            "{ asPartOf { slug } owners { shareMin shareMax owner { slug } strongestPath { asset { slug } } }"
                    + " unattributedMin gaps { reason } control { steps { controller { slug } } } }";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID group;
    private UUID plant;
    private UUID line;
    private UUID owner;
    private UUID fund;
    private UUID buyer;

    @BeforeEach
    void aGroupThatIsOwnedWithAPlantAndALineThatMakesSomething() {
        group = fixture.plant("group-" + run, "XA-1");
        plant = fixture.part("plant-" + run, "XA-1", group);
        line = fixture.part("line-" + run, "XA-1", plant);
        owner = fixture.organisation("owner-" + run);
        fund = fixture.organisation("fund-" + run);
        buyer = fixture.organisation("buyer-" + run);
        fixture.stakeInAsset(owner, group, 0.8);
        fixture.stake(fund, owner, 0.75, "2000", null);
        supply.makes(line, supply.component(code), 10, 10);
    }

    @Test
    void aPartWithoutOwnersIsOwnedAsTheNearestWholeThatHasSome() {
        var found = asset("line", "owners { shareMin owner { slug } asset { slug } } ultimateOwners " + OWNERS);

        assertThat(found.getList("owners.owner.slug")).isEqualTo(List.of("owner-" + run));
        assertThat(found.getList("owners.asset.slug")).isEqualTo(List.of("group-" + run));
        assertThat(found.getString("ultimateOwners.asPartOf.slug")).isEqualTo("group-" + run);
        assertThat(found.getList("ultimateOwners.owners.owner.slug")).isEqualTo(List.of("fund-" + run));
        assertThat(found.getFloat("ultimateOwners.owners[0].shareMin")).isEqualTo(0.6f);
        assertThat(found.getList("ultimateOwners.owners[0].strongestPath.asset.slug"))
                .contains("group-" + run);
        assertThat(found.getList("ultimateOwners.control.steps.controller.slug"))
                .isEqualTo(List.of("owner-" + run, "fund-" + run));
        assertThat(asset("group", "ultimateOwners { asPartOf { slug } }").getString("ultimateOwners.asPartOf"))
                .isNull();
    }

    @Test
    void anOwnerOfItsOwnEndsThatHoweverLittleItHolds() {
        var other = fixture.organisation("other-" + run);
        fixture.stakeInAsset(other, plant, 0.25);

        for (var slug : List.of("plant", "line")) {
            var found = asset(slug, "ultimateOwners " + OWNERS);
            assertThat(found.getList("ultimateOwners.owners.owner.slug")).isEqualTo(List.of("other-" + run));
            assertThat(found.getFloat("ultimateOwners.unattributedMin")).isEqualTo(0.75f);
            assertThat(found.getList("ultimateOwners.gaps.reason")).isEqualTo(List.of("REMAINDER_NOT_RECORDED"));
        }
    }

    @Test
    void beforeItHadAnOwnerItWasOwnedAsTheWhole() {
        var other = fixture.organisation("other-" + run);
        fixture.stake(UUID.randomUUID(), Fixture.KNOWN, other, new Subject(null, plant), 1, "2022-06-01", null);

        var before = asset("line", "ultimateOwners(asOf: \"2022-05-31\") " + OWNERS);
        var after = asset("line", "ultimateOwners(asOf: \"2022-06-01\") " + OWNERS);

        assertThat(before.getString("ultimateOwners.asPartOf.slug")).isEqualTo("group-" + run);
        assertThat(after.getString("ultimateOwners.asPartOf.slug")).isEqualTo("plant-" + run);
    }

    @Test
    void aDealAboutTheWholeIsAboutItsParts() {
        supply.dealAboutAsset("deal-" + run, DealStage.EXPLORING, null, buyer, group, null);

        var ofLine = asset("line", "deals(open: true) { slug targets { asset { slug } } }");
        var exposure = exposure("componentsInOpenDeals { code } components { openDeals { slug } }");
        var atStake = Graph.data(
                "query($s: String!) { deal(slug: $s) { atStake { assets { asset { slug } asPartOf { slug } chain { id } }"
                        + " components { component { code } assets { slug } } } } }",
                Map.of("s", "deal-" + run));

        assertThat(ofLine.getList("deals.slug")).isEqualTo(List.of("deal-" + run));
        assertThat(ofLine.getList("deals[0].targets.asset.slug")).isEqualTo(List.of("group-" + run));
        assertThat(exposure.getList("componentsInOpenDeals.code")).isEqualTo(List.of(code));
        assertThat(exposure.getList("components[0].openDeals.slug")).isEqualTo(List.of("deal-" + run));
        assertThat(atStake.getList("deal.atStake.assets.asset.slug"))
                .isEqualTo(List.of("group-" + run, "plant-" + run, "line-" + run));
        assertThat(atStake.getString("deal.atStake.assets[0].asPartOf")).isNull();
        assertThat(atStake.getString("deal.atStake.assets[2].asPartOf.slug")).isEqualTo("group-" + run);
        assertThat(atStake.getList("deal.atStake.components.component.code")).isEqualTo(List.of(code));
    }

    @Test
    void aDealAboutTheWholeIsOneOfTheRegionOfEachPart() {
        fixture.part("elsewhere-" + run, "XP-1", line);
        fixture.part("beside-" + run, "XP-1", line);
        supply.dealAboutAsset("deal-" + run, DealStage.EXPLORING, null, buyer, group, null);

        var found = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { deals { totalCount edges { node { slug } } } } } }",
                Map.of("r", List.of(Map.of("__typename", "Region", "code", "XP-1"))));

        assertThat(found.getList("_entities[0].deals.edges.node.slug")).isEqualTo(List.of("deal-" + run));
        assertThat(found.getInt("_entities[0].deals.totalCount")).isEqualTo(1);
    }

    @Test
    void restrictionsOnTheWholeAndOnItsOwnersReachItsParts() {
        supply.restriction(new Subject(null, group), "On the group");
        supply.restriction(fund, "On the fund");

        var found =
                exposure("restrictions { restriction { programme asset { slug } organisation { slug } } source { slug }"
                        + " asPartOf { slug } restricted { slug } chain { owner { slug } } }");
        var ofLine = asset("line", "restrictions { programme asset { slug } }");

        assertThat(found.getList("restrictions.restriction.programme"))
                .isEqualTo(List.of("On the group", "On the fund"));
        assertThat(found.getList("restrictions.source.slug")).isEqualTo(List.of("line-" + run, "line-" + run));
        assertThat(found.getList("restrictions.asPartOf.slug")).isEqualTo(List.of("group-" + run, "group-" + run));
        assertThat(found.getString("restrictions[0].restricted")).isNull();
        assertThat(found.getString("restrictions[0].restriction.asset.slug")).isEqualTo("group-" + run);
        assertThat(found.getList("restrictions[0].chain")).isEmpty();
        assertThat(found.getString("restrictions[1].restricted.slug")).isEqualTo("fund-" + run);
        assertThat(found.getList("restrictions[1].chain.owner.slug")).isEqualTo(List.of("owner-" + run, "fund-" + run));
        assertThat(ofLine.getList("restrictions.asset.slug")).isEqualTo(List.of("group-" + run));
    }

    @Test
    void whoOwnsTheWholeReachesThePartsThatAreOwnedAsItIs() {
        var apart = fixture.part("apart-" + run, "XA-1", group);
        var below = fixture.part("below-" + run, "XA-1", apart);
        fixture.stakeInAsset(buyer, apart, 1);

        var reach = "reach { assets { asset { slug } asPartOf { slug } chain { owner { slug } } }"
                + " components { component { code } } }";
        var ofFund = organisation("fund", reach);
        var ofBuyer = organisation("buyer", reach);

        assertThat(ofFund.getList("reach.assets.asset.slug"))
                .isEqualTo(List.of("group-" + run, "plant-" + run, "line-" + run));
        assertThat(ofFund.getList("reach.assets[2].chain.owner.slug"))
                .isEqualTo(List.of("fund-" + run, "owner-" + run));
        assertThat(ofFund.getList("reach.components.component.code")).isEqualTo(List.of(code));
        assertThat(ofBuyer.getList("reach.assets.asset.slug")).isEqualTo(List.of("apart-" + run, "below-" + run));
        assertThat(below).isNotNull();
    }

    @Test
    void theWholeIsSoldWithItsParts() {
        close(supply.dealAboutAsset("deal-" + run, DealStage.AGREED, owner, buyer, group, 0.8));

        var found = asset("line", "ultimateOwners " + OWNERS);

        assertThat(found.getString("ultimateOwners.asPartOf.slug")).isEqualTo("group-" + run);
        assertThat(found.getList("ultimateOwners.owners.owner.slug")).isEqualTo(List.of("buyer-" + run));
        assertThat(found.getFloat("ultimateOwners.owners[0].shareMin")).isEqualTo(0.8f);
    }

    @Test
    void aPartIsSoldOutOfTheWholeAndItsOtherOwnersKeepTheirs() {
        var partner = fixture.organisation("partner-" + run);
        fixture.stakeInAsset(partner, group, 0.2);
        var deal = supply.deal("deal-" + run, DealStage.AGREED, owner, List.of(buyer));
        supply.target(deal, new Subject(null, plant), new Share(0.5, 0.5));

        close(deal);

        var owners = "owners { shareMin owner { slug } asset { slug } }";
        var ofLine = asset("line", owners);
        assertThat(ofLine.getList("owners.asset.slug").stream().distinct().toList())
                .isEqualTo(List.of("plant-" + run));
        assertThat(share(ofLine, "buyer")).isEqualTo(0.5f);
        assertThat(share(ofLine, "owner")).isEqualTo(0.3f);
        assertThat(share(ofLine, "partner")).isEqualTo(0.2f);
        assertThat(share(asset("group", owners), "owner")).isEqualTo(0.8f);
        assertThat(asset("group", owners).getList("owners")).hasSize(2);
    }

    @Test
    void manyPartsNeedNoMoreStatementsThanOne() {
        for (int i = 0; i < 20; i++) {
            fixture.part("part%d-%s".formatted(i, run), "XA-1", plant);
        }
        var query = "query($s: String!, $n: Int!) { asset(slug: $s) { members(first: $n) { edges { node { owners { id }"
                + " ultimateOwners { owners { owner { slug } } } restrictions { id } deals { slug } } } } } }";

        long ofOne = fixture.statementsOf(() -> Graph.data(query, Map.of("s", "plant-" + run, "n", 1)));
        long ofAll = fixture.statementsOf(() -> Graph.data(query, Map.of("s", "plant-" + run, "n", 20)));

        assertThat(ofAll).isEqualTo(ofOne);
    }

    private void close(UUID deal) {
        var closed = Graph.data(
                "mutation($d: ID!, $i: DealStepInput!) { closeDeal(deal: $d, version: 1, input: $i) { stage } }",
                Map.of(
                        "d",
                        deal.toString(),
                        "i",
                        Writes.input(
                                "occurred",
                                LocalDate.now(Clock.systemUTC()).toString(),
                                "description",
                                "It was signed.")));
        assertThat(closed.getString("closeDeal.stage")).isEqualTo("CLOSED");
    }

    private Float share(JsonPath found, String word) {
        return found.getFloat("owners.find { it.owner.slug == '%s-%s' }.shareMin".formatted(word, run));
    }

    private JsonPath asset(String word, String fields) {
        return Graph.data("{ it: asset(slug: \"%s-%s\") { %s } }".formatted(word, run, fields))
                .setRootPath("data.it");
    }

    private JsonPath organisation(String word, String fields) {
        return Graph.data("{ it: organisation(slug: \"%s-%s\") { %s } }".formatted(word, run, fields))
                .setRootPath("data.it");
    }

    private JsonPath exposure(String fields) {
        var project = Map.of(
                "__typename",
                "Project",
                "id",
                "p",
                "componentNeeds",
                List.of(Map.of("component", Map.of("code", code))));
        return Graph.data(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure { %s } } } }"
                                .formatted(fields),
                        Map.of("r", List.of(project)))
                .setRootPath("data._entities[0].supplyExposure");
    }
}
