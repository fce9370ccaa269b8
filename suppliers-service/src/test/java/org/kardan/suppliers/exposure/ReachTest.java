package org.kardan.suppliers.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.kardan.suppliers.deal.DealStage;

/** What lies below an organisation and a deal. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReachTest {

    private static final String REACH = "{ complete assets { asset { slug } chain { owner { slug } } }"
            + " components { component { code } assets { slug } } }";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID fund;
    private UUID company;
    private UUID plant;

    @BeforeEach
    void aFundAboveACompanyWithAPlantInACircle() {
        fund = fixture.organisation("fund-" + run);
        company = fixture.organisation("company-" + run);
        var holding = fixture.organisation("holding-" + run);
        plant = fixture.plant("plant-" + run, "XA-1");
        supply.makes(plant, supply.component(code), null, null);
        fixture.stake(fund, holding, 0.01, "2000", null);
        fixture.stake(holding, company, 1, "2000", null);
        fixture.stake(company, holding, 0.2, "2000", null);
        fixture.stakeInAsset(company, plant, 1);
    }

    @Test
    void whatAnOrganisationReachesIsFoundAtAnyDepthAndThroughCircles() {
        var found = Graph.data(
                        "query($s: String!) { organisation(slug: $s) { reach %s before: reach(asOf: \"1999-12-31\") %s } }"
                                .formatted(REACH, REACH),
                        Map.of("s", "fund-" + run))
                .setRootPath("data.organisation");

        assertThat(found.getList("reach.assets.asset.slug")).isEqualTo(List.of("plant-" + run));
        assertThat(found.getList("reach.assets[0].chain.owner.slug"))
                .isEqualTo(List.of("fund-" + run, "holding-" + run, "company-" + run));
        assertThat(found.getList("reach.components.component.code")).isEqualTo(List.of(code));
        assertThat(found.getList("reach.components[0].assets.slug")).isEqualTo(List.of("plant-" + run));
        assertThat(found.getBoolean("reach.complete")).isTrue();
        assertThat(found.getList("before.assets")).isEmpty();
    }

    @Test
    void atStakeInADealIsItsAssetAndWhatItsOrganisationsReach() {
        var buyer = fixture.organisation("buyer-" + run);
        supply.dealAboutAsset("asset-" + run, DealStage.RUMOURED, null, buyer, plant, null);
        supply.dealAboutOrganisation("above-" + run, DealStage.RUMOURED, null, buyer, fund, null);
        var query = "query($s: String!) { deal(slug: $s) { atStake " + REACH + " } }";

        var direct = Graph.data(query, Map.of("s", "asset-" + run)).setRootPath("data.deal.atStake");
        var above = Graph.data(query, Map.of("s", "above-" + run)).setRootPath("data.deal.atStake");

        assertThat(direct.getList("assets.asset.slug")).isEqualTo(List.of("plant-" + run));
        assertThat(direct.getList("assets[0].chain")).isEmpty();
        assertThat(above.getList("assets[0].chain.owner.slug")).hasSize(3);
        assertThat(above.getList("components.component.code")).isEqualTo(List.of(code));
    }

    @Test
    void moreStakesThanAreReadBelowAreSaid() {
        fixture.manyHoldings(fund, 5_001, run);

        var found = Graph.data(
                "query($s: String!) { organisation(slug: $s) { reach { complete } } }", Map.of("s", "fund-" + run));

        fixture.takeAwayMany(run);
        assertThat(found.getBoolean("organisation.reach.complete")).isFalse();
    }

    @Test
    void manyOrganisationsNeedNoMoreStatementsThanOne() {
        var query = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { reach %s } } }"
                .formatted(REACH);
        var one = List.of(organisation(fund));

        long ofOne = fixture.statementsOf(() -> Graph.data(query, Map.of("r", one)));
        long ofAll = fixture.statementsOf(() ->
                Graph.data(query, Map.of("r", List.of(organisation(fund), organisation(company)))));

        assertThat(ofAll).isEqualTo(ofOne).isLessThanOrEqualTo(7);
    }

    private static Map<String, String> organisation(UUID id) {
        return Map.of("__typename", "Organisation", "id", id.toString());
    }
}
