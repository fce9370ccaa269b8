package org.kardan.suppliers.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;

/** What a project's supply rests on, asked as the gateway asks: with the needs in the representation. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SupplyExposureTest {

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID component;
    private UUID holding;

    @BeforeEach
    void aComponentAndAHolding() {
        component = supply.component(code);
        holding = fixture.organisation("holding-" + run);
    }

    @Test
    void oneAssetAndOneOwnerInTheEndAreSinglePoints() {
        var plant = plantOfHolding("plant");

        var points = ask("singlePointsOfFailure { kind code certain asset { slug } owner { slug } }", "CRITICAL");

        assertThat(points.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getString("singlePointsOfFailure[0].asset.slug")).isEqualTo("plant-" + run);
        assertThat(points.getString("singlePointsOfFailure[1].owner.slug")).isEqualTo("holding-" + run);
        assertThat(points.getList("singlePointsOfFailure.certain")).isEqualTo(List.of(false, true));
        assertThat(plant).isNotNull();
    }

    @Test
    void twoPlantsOfOneOwnerAreOnePointStillAndOfTwoOwnersNone() {
        supply.status(plantOfHolding("one"), OperatingStatus.OPERATING);
        supply.status(plantOfHolding("two"), OperatingStatus.OPERATING);

        var ofOne = ask("singlePointsOfFailure { kind }", "CRITICAL");
        var foreign = fixture.plant("foreign-" + run, "XA-1");
        supply.makes(foreign, component, 1, 1);
        fixture.stakeInAsset(fixture.organisation("other-" + run), foreign, 1);
        var ofTwo = ask("singlePointsOfFailure { kind }", "CRITICAL");

        assertThat(ofOne.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ULTIMATE_OWNER"));
        assertThat(ofTwo.getList("singlePointsOfFailure")).isEmpty();
    }

    /** It holds 0.3 of each plant itself, and half of the company that holds 0.5: 0.3 + 0.5 · 0.5 = 0.55. */
    @Test
    void aMajorityMayTakeSeveralPathsAndAStandingPlantIsNoSource() {
        var company = fixture.organisation("between-" + run);
        fixture.stake(holding, company, 0.5, "2000", null);
        for (var name : List.of("runs", "stands")) {
            var plant = fixture.plant(name + "-" + run, "XA-1");
            supply.makes(plant, component, 1, 1);
            supply.status(plant, name.equals("runs") ? OperatingStatus.OPERATING : OperatingStatus.IDLE);
            fixture.stakeInAsset(holding, plant, 0.3);
            fixture.stakeInAsset(company, plant, 0.5);
        }

        var points = ask("singlePointsOfFailure { kind certain asset { slug } owner { slug } }", "CRITICAL");

        assertThat(points.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getString("singlePointsOfFailure[0].asset.slug")).isEqualTo("runs-" + run);
        assertThat(points.getString("singlePointsOfFailure[1].owner.slug")).isEqualTo("holding-" + run);
        assertThat(points.getList("singlePointsOfFailure.certain")).isEqualTo(List.of(true, true));
    }

    @Test
    void anOwnerWhoseShareIsNotPublishedMayBeASinglePoint() {
        var plant = fixture.plant("plant-" + run, "XA-1");
        supply.makes(plant, component, 1, 1);
        supply.stake(
                holding, new Subject(null, plant), InterestType.SHAREHOLDING, new Share(null, null), "undisclosed");

        var points = ask("singlePointsOfFailure { kind certain }", "CRITICAL");

        assertThat(points.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getList("singlePointsOfFailure.certain")).isEqualTo(List.of(false, false));
    }

    @Test
    void twoRecordsOfOnePlantAreOneSource() {
        var plant = plantOfHolding("plant");
        supply.makes(plant, component, 5, 9);

        var exposure = ask("singlePointsOfFailure { kind } components { sources { id } }", "CRITICAL");
        var concentration = Graph.data(
                "{ component(code: \"%s\") { concentration { sources unitsLow unitsHigh byAsset { min max } } } }"
                        .formatted(code));

        assertThat(exposure.getList("singlePointsOfFailure.kind")).contains("ONE_ASSET");
        // Both records are shown.
        assertThat(exposure.getList("components[0].sources")).hasSize(2);
        assertThat(concentration.getInt("component.concentration.sources")).isEqualTo(1);
        assertThat(concentration.getDouble("component.concentration.byAsset.min"))
                .isEqualTo(10_000);
        assertThat(concentration.getDouble("component.concentration.unitsLow")).isEqualTo(5);
        assertThat(concentration.getDouble("component.concentration.unitsHigh")).isEqualTo(10);
    }

    @Test
    void oneThatRunsBesideOneOfWhichNobodySaysSoMayBeTheOnlyOne() {
        supply.status(plantOfHolding("runs"), OperatingStatus.OPERATING);
        plantOfHolding("silent");

        var points = ask("singlePointsOfFailure { kind certain asset { slug } }", "CRITICAL");

        assertThat(points.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getString("singlePointsOfFailure[0].asset.slug")).isEqualTo("runs-" + run);
        assertThat(points.getBoolean("singlePointsOfFailure[0].certain")).isFalse();
    }

    @Test
    void ofTwoOfWhichNobodySaysThatTheyRunOneMayBeTheOnlyOne() {
        plantOfHolding("silent");
        plantOfHolding("quiet");

        var points = ask("singlePointsOfFailure { kind certain asset { slug } }", "CRITICAL");

        assertThat(points.getList("singlePointsOfFailure.kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getString("singlePointsOfFailure[0].asset")).isNull();
        assertThat(points.getBoolean("singlePointsOfFailure[0].certain")).isFalse();
    }

    @Test
    void onlyCriticalNeedsAndThoseNotStatedCount() {
        assertThat(ask("singlePointsOfFailure { kind certain }", "IMPORTANT").getList("singlePointsOfFailure"))
                .isEmpty();
        assertThat(ask("singlePointsOfFailure { kind certain }", null).getList("singlePointsOfFailure"))
                .isEqualTo(List.of(Map.of("kind", "NO_SOURCE", "certain", false)));
    }

    @Test
    void componentsWhoseEverySourceIsInAnOpenDealAreFound() {
        var fields = "componentsInOpenDeals { code } components { everySourceInOpenDeal openDeals { slug } }";
        var plant = plantOfHolding("plant");
        var buyer = fixture.organisation("buyer-" + run);
        assertThat(ask(fields, null).getList("componentsInOpenDeals")).isEmpty();

        supply.dealAboutAsset("open-" + run, DealStage.NEGOTIATING, null, buyer, plant, 1.0);
        supply.dealAboutAsset("abandoned-" + run, DealStage.ABANDONED, null, buyer, plant, 1.0);
        var one = ask(fields, null);
        plantOfHolding("second");
        var free = ask(fields, null);
        supply.dealAboutOrganisation("above-" + run, DealStage.RUMOURED, null, buyer, holding, null);
        var above = ask(fields, null);

        assertThat(one.getList("componentsInOpenDeals.code")).isEqualTo(List.of(code));
        assertThat(one.getList("components[0].openDeals.slug")).isEqualTo(List.of("open-" + run));
        assertThat(free.getList("componentsInOpenDeals")).isEmpty();
        assertThat(free.getBoolean("components[0].everySourceInOpenDeal")).isFalse();
        assertThat(above.getList("componentsInOpenDeals.code")).isEqualTo(List.of(code));
        assertThat(above.getList("components[0].openDeals.slug")).isEqualTo(List.of("above-" + run, "open-" + run));
    }

    @Test
    void restrictionsAreFoundAtAnyDistanceWithTheChainThatLeadsThere() {
        plantOfHolding("plant");
        var fund = fixture.organisation("fund-" + run);
        fixture.stake(fund, holding, 0.1, "2000", null);
        supply.restriction(fund, "Programme " + run);

        var found = ask(
                "restrictions { restriction { programme } restricted { slug } source { slug } codes"
                        + " chain { owner { slug } } }",
                null);

        assertThat(found.getString("restrictions[0].restriction.programme")).isEqualTo("Programme " + run);
        assertThat(found.getString("restrictions[0].restricted.slug")).isEqualTo("fund-" + run);
        assertThat(found.getString("restrictions[0].source.slug")).isEqualTo("plant-" + run);
        assertThat(found.getList("restrictions[0].codes")).isEqualTo(List.of(code));
        assertThat(found.getList("restrictions[0].chain.owner.slug"))
                .isEqualTo(List.of("company-plant-" + run, "holding-" + run, "fund-" + run));
        assertThat(found.getList("restrictions")).hasSize(1);
    }

    @Test
    void aRestrictionOnASourceItselfHasNoChain() {
        var plant = plantOfHolding("plant");
        supply.restriction(new Subject(null, plant), "Programme " + run);

        var found = ask(
                "restrictions { restricted { slug } source { slug } chain { owner { slug } } restriction { programme } }",
                null);

        assertThat(found.getList("restrictions.restriction.programme")).isEqualTo(List.of("Programme " + run));
        assertThat(found.getString("restrictions[0].restricted")).isNull();
        assertThat(found.getString("restrictions[0].source.slug")).isEqualTo("plant-" + run);
        assertThat(found.getList("restrictions[0].chain")).isEmpty();
    }

    @Test
    void aProjectWithoutNeedsOrWithNeedsNobodyKnowsIsExposedToNothing() {
        var answer = Graph.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { id supplyExposure {"
                        + " components { code component { name } sources { id } } restrictions { codes }"
                        + " componentsInOpenDeals { code } } } } }",
                Map.of("r", List.of(project("a", List.of()), project("b", List.of(need("NOBODY_KNOWS", null))))));

        assertThat(answer.getList("_entities.id")).isEqualTo(List.of("a", "b"));
        assertThat(answer.getList("_entities[0].supplyExposure.components")).isEmpty();
        assertThat(answer.getString("_entities[1].supplyExposure.components[0].component"))
                .isNull();
        assertThat(answer.getList("_entities[1].supplyExposure.components[0].sources"))
                .isEmpty();
    }

    @Test
    void manyProjectsNeedNoMoreStatementsThanOne() {
        plantOfHolding("plant");
        var query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure {"
                + " components { concentration { sources } everySourceInOpenDeal } restrictions { codes }"
                + " singlePointsOfFailure { kind owner { slug } } } } } }";
        var projects = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 30).forEach(i -> projects.add(project("p" + i, List.of(need(code, "CRITICAL")))));

        long ofOne = fixture.statementsOf(() -> Graph.data(query, Map.of("r", projects.subList(0, 1))));
        long ofAll = fixture.statementsOf(() -> Graph.data(query, Map.of("r", projects)));

        assertThat(ofAll).isEqualTo(ofOne).isLessThanOrEqualTo(8);
    }

    private UUID plantOfHolding(String name) {
        var plant = fixture.plant(name + "-" + run, "XA-1");
        var company = fixture.organisation("company-" + name + "-" + run);
        supply.makes(plant, component, 10, 10);
        fixture.stakeInAsset(company, plant, 1);
        fixture.stake(holding, company, 0.9, "2000", null);
        return plant;
    }

    private JsonPath ask(String fields, String criticality) {
        return Graph.data(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure { %s } } } }"
                                .formatted(fields),
                        Map.of("r", List.of(project("p", List.of(need(code, criticality))))))
                .setRootPath("data._entities[0].supplyExposure");
    }

    private static Map<String, Object> project(String id, List<Map<String, Object>> needs) {
        return Map.of("__typename", "Project", "id", id, "componentNeeds", needs);
    }

    private static Map<String, Object> need(String code, String criticality) {
        return criticality == null
                ? Map.of("component", Map.of("code", code))
                : Map.of("criticality", criticality, "component", Map.of("code", code));
    }
}
