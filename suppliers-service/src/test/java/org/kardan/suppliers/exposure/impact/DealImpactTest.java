package org.kardan.suppliers.exposure.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.Writes;
import org.kardan.suppliers.deal.DealStage;

/** What a deal would change: asked before it happens, and compared with asking after. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DealImpactTest {

    private static final String OWNERS =
            "{ unattributedMin unattributedMax owners { shareMin shareMax owner { slug } } }";
    private static final String CONCENTRATION =
            "{ byAsset { min max } byDirectOwner { min max } byUltimateOwner { min max } }";
    private static final String IMPACT =
            "{ refused { wrong right } restrictionsEntering { restriction { programme } source { slug }"
                    + " chain { owner { slug } } } restrictionsLeaving { restriction { programme } } components { component { code }"
                    + " independentSourcesBefore independentSourcesAfter before " + CONCENTRATION + " after "
                    + CONCENTRATION
                    + " sources { asset { slug } before " + OWNERS + " after " + OWNERS + " } } }";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID first;
    private UUID second;
    private UUID fund;
    private UUID sold;
    private UUID stake;

    @BeforeEach
    void twoPlantsOfTwoCompaniesAndAFundAboveTheSecond() {
        var component = supply.component(code);
        first = fixture.organisation("first-" + run);
        second = fixture.organisation("second-" + run);
        fund = fixture.organisation("fund-" + run);
        fixture.stake(fund, second, 0.9, "2000", null);
        sold = fixture.plant("sold-" + run, "XA-1");
        var kept = fixture.plant("kept-" + run, "XA-1");
        supply.makes(sold, component, 100, 100);
        supply.makes(kept, component, 300, 300);
        stake = fixture.stakeInAsset(first, sold, 1);
        fixture.stakeInAsset(second, kept, 1);
        supply.restriction(fund, "Programme " + run);
    }

    @Test
    void theImpactIsWhatAskingAgainAfterTheClosingSays() {
        var deal = supply.dealAboutAsset("deal-" + run, DealStage.AGREED, first, second, sold, 0.75);

        var supposed = impactOnComponent(deal);
        fixture.closeStake(stake, OffsetDateTime.now());
        fixture.stakeInAsset(first, sold, 0.25);
        fixture.stakeInAsset(second, sold, 0.75);

        assertThat(supposed.getString("refused")).isNull();
        assertAskingAgainSays(supposed);
    }

    @Test
    void theImpactIsWhatReallyClosingTheDealBrings() {
        var deal = supply.dealAboutAsset("deal-" + run, DealStage.AGREED, first, second, sold, 0.6);

        var supposed = impactOnComponent(deal);
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
        assertAskingAgainSays(supposed);
    }

    private void assertAskingAgainSays(JsonPath supposed) {
        var real = Graph.data(
                "query($c: String!) { component(code: $c) { concentration %s makers { edges { node { asset { slug ultimateOwners %s } } } } } }"
                        .formatted(CONCENTRATION, OWNERS),
                Map.of("c", code));
        assertThat(supposed.getMap("components[0].after")).isEqualTo(real.getMap("component.concentration"));
        assertThat(supposed.getMap("components[0].after")).isNotEqualTo(supposed.getMap("components[0].before"));
        assertThat(supposed.getList("components[0].sources.after"))
                .isEqualTo(real.getList("component.makers.edges.node.asset.ultimateOwners"));
    }

    @Test
    void askingWritesNothing() {
        var deal = supply.dealAboutAsset("deal-" + run, DealStage.AGREED, first, second, sold, 1.0);

        var once = impactOnComponent(deal);
        var again = impactOnComponent(deal);

        assertThat(again.getMap("components[0].before")).isEqualTo(once.getMap("components[0].before"));
        assertThat(again.getList("components[0].sources.before"))
                .isEqualTo(once.getList("components[0].sources.before"));
    }

    @Test
    void anIndependentSourceIsLostAndARestrictionEnters() {
        var deal = supply.dealAboutAsset("deal-" + run, DealStage.AGREED, first, second, sold, 1.0);

        var impact = impactOnProject(deal);

        assertThat(impact.getInt("components[0].independentSourcesBefore")).isEqualTo(2);
        assertThat(impact.getInt("components[0].independentSourcesAfter")).isEqualTo(1);
        assertThat(impact.getList("restrictionsEntering.source.slug")).isEqualTo(List.of("sold-" + run));
        assertThat(impact.getList("restrictionsEntering[0].chain.owner.slug"))
                .isEqualTo(List.of("second-" + run, "fund-" + run));
        assertThat(impact.getList("restrictionsLeaving")).isEmpty();
    }

    @Test
    void aDealThatCannotCloseSaysWhyAndChangesNothing() {
        var tooMuch = supply.dealAboutAsset("much-" + run, DealStage.AGREED, fund, second, sold, 1.0);
        var abandoned = supply.dealAboutAsset("gone-" + run, DealStage.ABANDONED, first, second, sold, 1.0);

        var refused = impactOnComponent(tooMuch);

        assertThat(refused.getString("refused.wrong")).contains("not recorded as holding");
        assertThat(refused.getMap("components[0].after")).isEqualTo(refused.getMap("components[0].before"));
        assertThat(impactOnComponent(abandoned).getString("refused.wrong")).contains("abandoned");
    }

    @Test
    void aDealThatDoesNotExistHasNoImpact() {
        var answer = Graph.data(
                "query($c: String!) { component(code: $c) { a: dealImpact(deal: \"nothing\") { components"
                        + " { independentSourcesAfter } } } }",
                Map.of("c", code));

        assertThat(answer.getMap("component.a")).isNull();
    }

    private JsonPath impactOnComponent(UUID deal) {
        return Graph.data(
                        "query($c: String!, $d: ID!) { component(code: $c) { dealImpact(deal: $d) %s } }"
                                .formatted(IMPACT),
                        Map.of("c", code, "d", deal.toString()))
                .setRootPath("data.component.dealImpact");
    }

    private JsonPath impactOnProject(UUID deal) {
        var project = Map.of(
                "__typename",
                "Project",
                "id",
                "p",
                "componentNeeds",
                List.of(Map.of("component", Map.of("code", code))));
        return Graph.data(
                        "query($r: [_Any!]!, $d: ID!) { _entities(representations: $r) { ... on Project { dealImpact(deal: $d) %s } } }"
                                .formatted(IMPACT),
                        Map.of("r", List.of(project), "d", deal.toString()))
                .setRootPath("data._entities[0].dealImpact");
    }
}
