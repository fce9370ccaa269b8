package org.kardan.suppliers.exposure.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.Writes;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.exposure.needs.ProjectsStandIn;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;

/** The what-if as a root field: of a component, of assets, of a project. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProjectsStandIn.class)
class DealImpactApiTest {

    private static final String FIELDS = "{ refused { wrong right } gainingSource { code } losingSource { code }"
            + " assets { asset { slug } before { owners { owner { slug } } } after { owners { owner { slug } } } }"
            + " components { component { code } independentSourcesBefore independentSourcesAfter"
            + " before { sources byAsset { min max } byUltimateOwner { min max } }"
            + " after { sources byAsset { min max } byUltimateOwner { min max } } sources { asset { slug } } }"
            + " restrictionsEntering { restriction { programme } source { slug } codes } }";

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    ProjectsStandIn projects;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);
    private UUID seller;
    private UUID buyer;
    private UUID sold;
    private UUID stake;

    /** A plant of 100 that its owner sells to the owner of a plant of 300 in the same region; a third of 400 is elsewhere. */
    @BeforeEach
    void threePlantsOfThreeOwners() {
        var component = supply.component(code);
        seller = fixture.organisation("seller-" + run);
        buyer = fixture.organisation("buyer-" + run);
        sold = plant("sold", "XA-1");
        var kept = plant("kept", "XA-1");
        var third = plant("third", "XB-1");
        supply.makes(sold, component, 100, 100);
        supply.makes(kept, component, 300, 300);
        supply.makes(third, component, 400, 400);
        stake = fixture.stakeInAsset(seller, sold, 1);
        fixture.stakeInAsset(buyer, kept, 1);
        fixture.stakeInAsset(fixture.organisation("third-owner-" + run), third, 1);
        supply.dealAboutAsset("deal-" + run, DealStage.AGREED, seller, buyer, sold, 1.0);
    }

    @Test
    void aComponentLosesAnIndependentSource() {
        var impact = ask("component: \"%s\"".formatted(code));

        assertThat(impact.getList("assets.asset.slug"))
                .containsExactlyInAnyOrder("sold-" + run, "kept-" + run, "third-" + run);
        assertThat(impact.getInt("components[0].independentSourcesBefore")).isEqualTo(3);
        assertThat(impact.getInt("components[0].independentSourcesAfter")).isEqualTo(2);
        assertThat(impact.getList("losingSource.code")).containsExactly(code);
        assertThat(impact.getList("gainingSource")).isEmpty();
        // 10 000 · ((1/8)² + (3/8)² + (1/2)²), and 10 000 · ((1/2)² + (1/2)²) once one owner has two plants.
        assertThat(impact.getDouble("components[0].before.byUltimateOwner.min")).isEqualTo(4062.5);
        assertThat(impact.getDouble("components[0].after.byUltimateOwner.max")).isEqualTo(5000);
        assertThat(impact.getDouble("components[0].after.byAsset.max")).isEqualTo(4062.5);
    }

    @Test
    void whoWasRecordedTwiceIsOneOwnerOnceMerged() {
        var merged = Graph.ask(("mutation { mergeOrganisations(merged: \"buyer-%1$s\", mergedVersion: 1,"
                        + " into: \"third-owner-%1$s\", intoVersion: 1, reason: \"one company\") { id } }")
                .formatted(run));
        assertThat(merged.<Object>get("errors")).isNull();

        var impact = ask("component: \"%s\"".formatted(code));

        assertThat(impact.getInt("components[0].independentSourcesBefore")).isEqualTo(2);
        assertThat(impact.getInt("components[0].independentSourcesAfter")).isEqualTo(1);
        assertThat(impact.getDouble("components[0].after.byUltimateOwner.min")).isEqualTo(10000);
    }

    @Test
    void onlySourcesOfTheRegionCountWhereOneIsNamed() {
        var impact = ask("component: \"%s\", region: \"XA-1\"".formatted(code));
        var field =
                Graph.data(("{ component(code: \"%s\") { dealImpact(deal: \"deal-%s\", region: \"XA-1\") { components"
                                + " { after { byUltimateOwner { min } } } } } }")
                        .formatted(code, run));

        assertThat(impact.getList("assets.asset.slug")).containsExactlyInAnyOrder("sold-" + run, "kept-" + run);
        assertThat(impact.getDouble("components[0].before.byUltimateOwner.min")).isEqualTo(6250);
        assertThat(impact.getDouble("components[0].after.byUltimateOwner.min")).isEqualTo(10000);
        assertThat(field.getDouble("component.dealImpact.components[0].after.byUltimateOwner.min"))
                .isEqualTo(10000);
    }

    @Test
    void assetsAreTheWholeSupplyOfWhatTheyMake() {
        var impact = ask("assets: [\"sold-%s\", \"%s\", \"third-%s\"]".formatted(run, sold, run));

        assertThat(impact.getList("assets.asset.slug")).containsExactlyInAnyOrder("sold-" + run, "third-" + run);
        assertThat(impact.getString("assets[0].before.owners[0].owner.slug")).isEqualTo("seller-" + run);
        assertThat(impact.getString("assets[0].after.owners[0].owner.slug")).isEqualTo("buyer-" + run);
        assertThat(impact.getInt("components[0].after.sources")).isEqualTo(2);
        assertThat(impact.getDouble("components[0].after.byUltimateOwner.min")).isEqualTo(6800);
        assertThat(impact.getList("losingSource")).isEmpty();
    }

    @Test
    void anAssetThatMakesNothingHasOwnersAndRestrictionsStill() {
        var idle = plant("idle", "XB-1");
        fixture.stakeInAsset(seller, idle, 1);
        supply.restriction(buyer, "Programme " + run);
        supply.dealAboutAsset("idle-deal-" + run, DealStage.EXPLORING, seller, buyer, idle, 1.0);

        var impact = ask("idle-deal-" + run, "assets: [\"idle-%s\"]".formatted(run));

        assertThat(impact.getList("components")).isEmpty();
        assertThat(impact.getString("assets[0].after.owners[0].owner.slug")).isEqualTo("buyer-" + run);
        assertThat(impact.getList("restrictionsEntering.restriction.programme")).containsExactly("Programme " + run);
        assertThat(impact.getString("restrictionsEntering[0].source.slug")).isEqualTo("idle-" + run);
        assertThat(impact.getList("restrictionsEntering[0].codes")).isEmpty();
    }

    @Test
    void aProjectIsAskedForItsNeeds() {
        var id = UUID.randomUUID().toString();
        projects.project(
                id,
                "project-" + run,
                List.of(RandomWorld.need("NOBODY_KNOWS"), RandomWorld.need(code), RandomWorld.need(code)));

        var bySlug = ask("project: \"project-%s\"".formatted(run));
        var byId = ask("project: \"%s\"".formatted(id));

        assertThat(bySlug.getList("components.component.code")).containsExactly(code);
        assertThat(bySlug.getList("losingSource.code")).containsExactly(code);
        assertThat(byId.getMap("")).isEqualTo(bySlug.getMap(""));
    }

    @Test
    void whatADealHasChangedCanStillBeAskedAsOfTheDayBefore() {
        var before = ask("component: \"%s\", asOf: \"2026-05-19\"".formatted(code));
        var closed = Graph.ask(
                "mutation($d: ID!, $i: DealStepInput!) { closeDeal(deal: $d, version: 1, input: $i) { stage } }",
                Map.of(
                        "d",
                        "deal-" + run,
                        "i",
                        Writes.input("occurred", "2026-05-20", "description", "It was signed.")));

        var dayBefore = ask("component: \"%s\", asOf: \"2026-05-19\"".formatted(code));
        var dayOf = ask("component: \"%s\", asOf: \"2026-05-20\"".formatted(code));

        assertThat(closed.getString("data.closeDeal.stage")).isEqualTo("CLOSED");
        assertThat(dayBefore.getMap("")).isEqualTo(before.getMap(""));
        assertThat(dayOf.getString("refused.wrong")).contains("closed");
        assertThat(dayOf.getMap("components[0].before")).isEqualTo(before.getMap("components[0].after"));
    }

    @Test
    void aDealThatWouldBringMoreThanThereIsOnALaterDayIsRefused() {
        var other = fixture.organisation("later-" + run);
        supply.stake(other, new Subject(null, sold), InterestType.SHAREHOLDING, new Share(0.5, 0.5), "2999");

        var impact = ask("component: \"%s\"".formatted(code));

        assertThat(impact.getString("refused.wrong")).contains("on 2999-12-31").contains("add up to 1.5");
        assertThat(impact.getMap("components[0].after")).isEqualTo(impact.getMap("components[0].before"));
    }

    /** What closing it on that day would be refused for; once it was not asked of days that are past. */
    @Test
    void thatIsSoOfADayThatIsPastToo() {
        var other = fixture.organisation("later-" + run);
        fixture.stake(UUID.randomUUID(), Fixture.KNOWN, other, new Subject(null, sold), 0.5, "2026-07-01", null);

        var impact = ask("component: \"%s\", asOf: \"2026-06-01\"".formatted(code));

        assertThat(impact.getString("refused.wrong")).contains("on 2026-07-01").contains("add up to 1.5");
    }

    @Test
    void nothingIsWritten() {
        var before = supply.facts();

        ask("component: \"%s\"".formatted(code));
        ask("assets: [\"sold-%s\"]".formatted(run));

        assertThat(supply.facts()).isEqualTo(before);
        fixture.closeStake(stake, OffsetDateTime.now());
        assertThat(supply.facts()).isNotEqualTo(before);
    }

    @Test
    void aDealThatIsNotThereIsNull() {
        assertThat(Graph.data(
                                "{ dealImpact(deal: \"none-%s\", component: \"%s\") { components { component { code } } } }"
                                        .formatted(run, code))
                        .<Object>get("dealImpact"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1 | BAD_USER_INPUT | Unknown field argument 'a'",
                "region: \"XA-1\" | BAD_USER_INPUT | component, assets, project: none of them is given; give exactly one",
                "component: \"SEATS\", project: \"x\" | BAD_USER_INPUT | component, assets, project: more than one of them is given; give exactly one",
                "project: \"x\", region: \"XA-1\" | BAD_USER_INPUT | region: it goes with a component only; leave it out, or ask about a component",
                "assets: [] | BAD_USER_INPUT | assets: 0 are given; give 1 to 100 assets",
                "assets: [null] | BAD_USER_INPUT | assets: it is missing; give one",
                "assets: [\"gaz-nizhny-novgorod\", \"no-plant\"] | NOT_FOUND | there is no asset no-plant",
                "component: \"NO_PART\" | NOT_FOUND | there is no component NO_PART",
                "project: \"no-project\" | NOT_FOUND | there is no project no-project",
                "component: \"SEATS\", asOf: \"soon\" | BAD_USER_INPUT | asOf",
            })
    void whatCannotBeAnsweredIsRefusedWithAReason(String scope, String errorCode, String message) {
        var answer = Graph.ask(
                "{ dealImpact(deal: \"faurecia-russia-managers-buyout\", %s) { refused { wrong } } }".formatted(scope));

        assertThat(answer.getString("errors[0].message")).contains(message);
        assertThat(Writes.code(answer)).isEqualTo(errorCode);
    }

    @Test
    void thereIsABoundOnAssets() {
        var many = Collections.nCopies(101, "\"gaz-nizhny-novgorod\"");

        var answer =
                Graph.ask("{ dealImpact(deal: \"deal-%s\", assets: %s) { refused { wrong } } }".formatted(run, many));

        assertThat(Writes.message(answer)).isEqualTo("assets: 101 are given; give 1 to 100 assets");
    }

    private UUID plant(String name, String region) {
        return fixture.plant(name + "-" + run, region);
    }

    private JsonPath ask(String scope) {
        return ask("deal-" + run, scope);
    }

    private static JsonPath ask(String deal, String scope) {
        return Graph.data("{ dealImpact(deal: \"%s\", %s) %s }".formatted(deal, scope, FIELDS))
                .setRootPath("data.dealImpact");
    }
}
