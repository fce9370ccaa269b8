package org.kardan.suppliers.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kardan.suppliers.Writes.input;
import static org.kardan.suppliers.Writes.record;
import static org.kardan.suppliers.Writes.slug;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.asset.OperatingStatus;

/** Two plants that make a part, one of them perhaps: what fuzzy dates leave open is told as open, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzySourcesTest {

    /** It began in the past and ends in the future, whatever day of it is today. */
    private static final String THESE_YEARS = "%1$d/%2$d"
            .formatted(
                    Year.now(Clock.systemUTC()).getValue() - 1,
                    Year.now(Clock.systemUTC()).getValue() + 1);

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String code = slug("c").replace('-', '_').toUpperCase(Locale.ROOT);
    private final String one = slug("one");
    private final String other = slug("other");
    private final String owner = slug("owner");

    @BeforeEach
    void twoPlants() {
        supply.component(code);
        record("recordOrganisation", input("slug", owner, "name", owner, "kind", "COMPANY"));
        for (var plant : List.of(one, other)) {
            record("recordAsset", input("slug", plant, "name", plant, "kind", "PLANT"));
            record("recordAssetStatus", input("asset", plant, "status", "OPERATING", "validFrom", "2020"));
            record(
                    "recordOwnershipStake",
                    input(
                            "owner",
                            owner,
                            "asset",
                            plant,
                            "interest",
                            "SHAREHOLDING",
                            "shareMin",
                            1,
                            "shareMax",
                            1,
                            "validFrom",
                            "2015"));
        }
        makes(one, "2020", null);
    }

    @Test
    void aPlantThatMayHaveClosedMayBeASource() {
        makes(other, "2020", null);
        record("recordAssetStatus", input("asset", other, "status", "CLOSED", "validFrom", THESE_YEARS));

        theOtherMayBeASource();
        var asset = Graph.data(
                "{ asset(slug: \"%s\") { status possibleStatuses statusCitations { modality } } }".formatted(other));
        assertThat(asset.getString("asset.status")).isEqualTo("UNKNOWN");
        assertThat(asset.getList("asset.possibleStatuses")).isEqualTo(List.of("CLOSED", "OPERATING"));
        assertThat(asset.getList("asset.statusCitations")).hasSize(2);
    }

    @Test
    void aPlantThatMayHaveStoppedMakingItMayBeASource() {
        makes(other, "2020", THESE_YEARS);

        theOtherMayBeASource();
    }

    @Test
    void aPlantThatMayHaveBegunToMakeItMayBeASource() {
        makes(other, THESE_YEARS, null);

        theOtherMayBeASource();
    }

    /** Hibernate and PostgreSQL compare dates as the rule in Java does, whatever the dates. */
    @Test
    void listsAndFieldsSayTheSameOfAStatus() {
        var run = slug("r").substring(2, 5).toUpperCase(Locale.ROOT);
        var region = "XS-" + run;
        var random = new Random(5);
        var dates = List.of(
                "undisclosed",
                "2020",
                "2021-05-01",
                "2021-05",
                THESE_YEARS,
                "2015/" + THESE_YEARS.split("/")[1]);
        for (int i = 0; i < 40; i++) {
            var plant = fixture.plant(slug("plant"), region);
            for (int status = random.nextInt(4); status > 0; status--) {
                supply.status(
                        plant,
                        OperatingStatus.values()[random.nextInt(OperatingStatus.values().length)],
                        dates.get(random.nextInt(dates.size())),
                        random.nextBoolean() ? null : dates.get(random.nextInt(dates.size())));
            }
        }

        for (var moment : List.of("", "knownAt: \"2026-01-01T00:00:00Z\" ", "asOf: \"2019-06-01\" ")) {
            var ofField = moment.isEmpty() ? "" : "(" + moment + ")";
            var all = Graph.data("{ assets(first: 100, region: \"%s\") { edges { node { slug possibleStatuses%s } } } }"
                    .formatted(region, ofField));
            for (var status : OperatingStatus.values()) {
                var listed = Graph.data(
                        "{ assets(first: 100, region: \"%s\", status: %s, %s) { totalCount edges { node { slug } } } }"
                                .formatted(region, status, moment));
                assertThat(listed.getList("assets.edges.node.slug"))
                        .as("%s %s", status, moment)
                        .isEqualTo(all.getList("assets.edges.node.findAll { it.possibleStatuses.contains('%s') }.slug"
                                .formatted(status)));
            }
        }
    }

    private void theOtherMayBeASource() {
        var concentration = concentration();
        assertThat(concentration.getInt("sources")).isEqualTo(2);
        assertThat(concentration.getInt("sourcesLow")).isEqualTo(1);
        assertThat(concentration.getDouble("unitsLow")).isEqualTo(100);
        assertThat(concentration.getDouble("unitsHigh")).isEqualTo(200);
        assertThat(concentration.getDouble("byAsset.min")).isEqualTo(5000);
        assertThat(concentration.getDouble("byAsset.max")).isEqualTo(10_000);
        assertThat(concentration.getList("gaps.reason")).isEqualTo(List.of("DATE_NOT_CERTAIN"));
        var points = singlePoints();
        assertThat(points.getList("kind")).isEqualTo(List.of("ONE_ASSET", "ONE_ULTIMATE_OWNER"));
        assertThat(points.getString("[0].asset.slug")).isEqualTo(one);
        // One owner has both, whether they run or not.
        assertThat(points.getList("certain")).isEqualTo(List.of(false, true));
    }

    private void makes(String plant, String validFrom, String validTo) {
        var input = input("asset", plant, "component", code, "unitsLow", 100, "unitsHigh", 100, "validFrom", validFrom);
        if (validTo != null) {
            input.put("validTo", validTo);
        }
        record("recordSupplyCapability", input);
    }

    private JsonPath concentration() {
        return Graph.data(("{ component(code: \"%s\") { concentration { sources sourcesLow unitsLow unitsHigh"
                                + " byAsset { min max } gaps { reason count } } } }")
                        .formatted(code))
                .setRootPath("data.component.concentration");
    }

    private JsonPath singlePoints() {
        var project = Map.of(
                "__typename",
                "Project",
                "id",
                "p",
                "componentNeeds",
                List.of(Map.of("criticality", "CRITICAL", "component", Map.of("code", code))));
        return Graph.data(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Project { supplyExposure {"
                                + " singlePointsOfFailure { kind certain asset { slug } } } } } }",
                        Map.of("r", List.of(project)))
                .setRootPath("data._entities[0].supplyExposure.singlePointsOfFailure");
    }
}
