package org.kardan.suppliers.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.testing.TestDatabase;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.Graph;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.asset.OperatingStatus;

/** Concentration by asset, by direct and by ultimate owner, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConcentrationTest {

    private static final String QUERY = """
            query($code: String!, $region: String) { component(code: $code) { concentration(region: $region) {
                sources unitsLow unitsHigh byAsset { min max holders } byDirectOwner { min max holders }
                byUltimateOwner { min max holders } gaps { reason count } } } }
            """;

    @Inject
    Fixture fixture;

    @Inject
    SupplyFixture supply;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String code = "C_" + run.toUpperCase(Locale.ROOT);

    @Test
    void oneOwnerBehindTwoPlantsIsSeenOnlyInTheEnd() {
        var component = supply.component(code);
        var group = fixture.organisation("group-" + run);
        for (int i = 0; i < 2; i++) {
            var plant = plant("plant-" + i, "XA-1");
            supply.makes(plant, component, 500, 500);
            var company = fixture.organisation("company-%d-%s".formatted(i, run));
            fixture.stakeInAsset(company, plant, 1);
            fixture.stake(group, company, 1, "2000", null);
        }

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        assertThat(found.getInt("sources")).isEqualTo(2);
        assertThat(found.getDouble("unitsHigh")).isEqualTo(1000);
        assertThat(found.getDouble("byAsset.min")).isCloseTo(5000, within(1e-3));
        assertThat(found.getDouble("byAsset.max")).isCloseTo(5000, within(1e-3));
        assertThat(found.getDouble("byDirectOwner.max")).isCloseTo(5000, within(1e-3));
        assertThat(found.getDouble("byUltimateOwner.min")).isCloseTo(10_000, within(1e-3));
        assertThat(found.getInt("byUltimateOwner.holders")).isEqualTo(1);
        assertThat(found.getList("gaps")).isEmpty();
    }

    /**
     * Plant a makes 600 and belongs to x (0.6) and y (0.4); plant b makes 400 and belongs to z, which x and w own in equal parts.
     * Directly x has 0.36 of the capacity, y 0.24 and z 0.4; in the end x has 0.36 + 0.4 / 2 = 0.56, y 0.24 and w 0.2.
     */
    @Test
    void sharesOfPlantsOfUnlikeSizeAreWeighed() {
        var component = supply.component(code);
        var a = plant("a", "XA-1");
        var b = plant("b", "XA-1");
        supply.makes(a, component, 600, 600);
        supply.makes(b, component, 400, 400);
        var x = fixture.organisation("x-" + run);
        var z = fixture.organisation("z-" + run);
        fixture.stakeInAsset(x, a, 0.6);
        fixture.stakeInAsset(fixture.organisation("y-" + run), a, 0.4);
        fixture.stakeInAsset(z, b, 1);
        fixture.stake(x, z, 0.5, "2000", null);
        fixture.stake(fixture.organisation("w-" + run), z, 0.5, "2000", null);

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        assertThat(found.getDouble("byAsset.min")).isCloseTo(5200, within(1e-3));
        assertThat(found.getDouble("byDirectOwner.min")).isCloseTo(3472, within(1e-3));
        assertThat(found.getDouble("byDirectOwner.max")).isCloseTo(3472, within(1e-3));
        assertThat(found.getDouble("byUltimateOwner.min")).isCloseTo(4112, within(1e-3));
        assertThat(found.getDouble("byUltimateOwner.max")).isCloseTo(4112, within(1e-3));
        assertThat(found.getList("gaps")).isEmpty();
    }

    @Test
    void closedPlantsAndOtherRegionsAreLeftOut() {
        var component = supply.component(code);
        supply.makes(plant("here", "XA-1"), component, 100, 100);
        supply.makes(plant("there", "XB-1"), component, 100, 100);
        var closed = fixture.plant("closed-" + run, "XA-1");
        supply.status(closed, OperatingStatus.CLOSED);
        supply.makes(closed, component, 100, 100);

        var everywhere = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");
        var here =
                Graph.data(QUERY, Map.of("code", code, "region", "XA-1")).setRootPath("data.component.concentration");

        assertThat(everywhere.getInt("sources")).isEqualTo(2);
        assertThat(here.getInt("sources")).isEqualTo(1);
    }

    /** With parts of the whole taken one by one, it came to 4 000 at most: each of the three was given the part that leaves least to others. */
    @Test
    void capacitiesThatAreRangesMakeBoundsThatAreReached() {
        var component = supply.component(code);
        for (var word : List.of("one", "two", "three")) {
            var plant = plant(word, "XA-1");
            fixture.stakeInAsset(fixture.organisation("owner-%s-%s".formatted(word, run)), plant, 1);
            supply.makes(plant, component, 10, 20);
        }

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        for (var index : List.of("byAsset", "byDirectOwner", "byUltimateOwner")) {
            assertThat(found.getDouble(index + ".min")).isCloseTo(10_000 / 3.0, within(1e-3));
            // 20 of 40, 10 and 10.
            assertThat(found.getDouble(index + ".max")).isCloseTo(3_750, within(1e-3));
            assertThat(found.getInt(index + ".holders")).isEqualTo(3);
        }
    }

    @Test
    void whatIsNotPublishedMakesARangeAndIsSaid() {
        var component = supply.component(code);
        var plant = fixture.plant("plant-" + run, "XA-1");
        supply.makes(plant, component, null, null);
        supply.makes(plant("other", "XA-1"), component, 100, 100);

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        assertThat(found.getString("unitsHigh")).isNull();
        assertThat(found.getDouble("unitsLow")).isEqualTo(100);
        assertThat(found.getDouble("byAsset.min")).isCloseTo(5000, within(1e-3));
        assertThat(found.getDouble("byAsset.max")).isCloseTo(10_000, within(1e-3));
        assertThat(found.getDouble("byUltimateOwner.min")).isCloseTo(0, within(1e-3));
        assertThat(found.getInt("byUltimateOwner.holders")).isZero();
        assertThat(found.getList("gaps.reason"))
                .isEqualTo(List.of("CAPACITY_NOT_PUBLISHED", "STATUS_NOT_RECORDED", "OWNERS_NOT_WHOLLY_KNOWN"));
        assertThat(found.getList("gaps.count")).isEqualTo(List.of(1, 1, 2));
    }

    @Test
    void aRecordWithoutUnitsBesideOneWithThemIsNotForgotten() {
        var component = supply.component(code);
        var plant = plant("plant", "XA-1");
        supply.makes(plant, component, 100, 100);
        supply.makes(plant, component, null, null);

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        assertThat(found.getInt("sources")).isEqualTo(1);
        assertThat(found.getString("unitsHigh")).isNull();
        assertThat(found.getDouble("unitsLow")).isZero();
        assertThat(found.<String>getList("gaps.reason")).contains("CAPACITY_NOT_PUBLISHED");
    }

    @Test
    void withoutASourceThereIsNoIndex() {
        supply.component(code);

        var found = Graph.data(QUERY, Map.of("code", code)).setRootPath("data.component.concentration");

        assertThat(found.getInt("sources")).isZero();
        assertThat(found.getString("byAsset")).isNull();
        assertThat(found.getString("byUltimateOwner")).isNull();
    }

    private UUID plant(String name, String region) {
        var plant = fixture.plant(name + "-" + run, region);
        supply.status(plant, OperatingStatus.OPERATING);
        return plant;
    }
}
