package org.kardan.projects.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.projects.Fixture;

class HubConcentrationTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void oneHubAloneIsTenThousandHoweverMuchItCanMake() {
        isBetween(10_000, 10_000, hub(100, 200));
        isBetween(10_000, 10_000, hub(0, 0), hub(10, 30));
    }

    @Test
    void exactCapacitiesGiveTheIndexItself() {
        isBetween(2_500, 2_500, hub(10, 10), hub(10, 10), hub(10, 10), hub(10, 10));
        // 0.75² + 0.25² = 0.625
        isBetween(6_250, 6_250, hub(30, 30), hub(10, 10));
    }

    @Test
    void rangesGiveWhatIsPossibleAtLeastAndAtMost() {
        // at least 20 and 10, at most 40 and 10
        isBetween(10_000 * 5.0 / 9, 6_800, hub(20, 40), hub(10, 10));
        // both may be alike, or one of them twice the other
        isBetween(5_000, 10_000 * 5.0 / 9, hub(10, 20), hub(10, 20));
    }

    @Test
    void hubsThatMayMakeNothingMayLeaveOneAlone() {
        isBetween(5_000, 10_000, hub(0, 10), hub(0, 10));
    }

    @Test
    void hubsWithoutCapacityAreNamedAndLeftOut() {
        var silent = hub(null, null);

        var concentration = isBetween(10_000, 10_000, hub(10, 10), silent);

        assertThat(concentration.hubsCounted()).isEqualTo(1);
        assertThat(concentration.hubsWithoutCapacity()).containsExactly(silent);
    }

    @Test
    void aCapacityOfNoneIsOneThatIsKnownAndThatNobodyCanDivide() {
        var concentration = HubConcentration.of(List.of(hub(0, 0), hub(0, 0)));

        assertThat(concentration.hhiMin()).isNull();
        assertThat(concentration.hhiMax()).isNull();
        assertThat(concentration.hubsCounted()).isEqualTo(2);
        assertThat(concentration.hubsWithoutCapacity()).isEmpty();
    }

    @Test
    void withoutAnyCapacityThereIsNoIndex() {
        assertThat(HubConcentration.of(List.of()).hhiMin()).isNull();
        assertThat(HubConcentration.of(List.of(hub(null, null))).hhiMin()).isNull();
    }

    private static HubConcentration isBetween(double min, double max, Hub... hubs) {
        var concentration = HubConcentration.of(List.of(hubs));
        assertThat(concentration.hhiMin()).isCloseTo(min, EXACT);
        assertThat(concentration.hhiMax()).isCloseTo(max, EXACT);
        return concentration;
    }

    private static Hub hub(@Nullable Integer low, @Nullable Integer high) {
        return new Hub(
                UUID.randomUUID(),
                Fixture.EARLIER,
                UUID.randomUUID(),
                "RU-NIZ",
                null,
                Modality.REPORTED,
                low,
                high,
                FuzzyDate.UNDISCLOSED,
                null);
    }
}
