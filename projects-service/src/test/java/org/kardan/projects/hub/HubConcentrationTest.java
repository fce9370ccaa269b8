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
    void oneHubAloneIsTenThousand() {
        assertThat(HubConcentration.of(List.of(hub(100, 200))).hhi()).isEqualTo(10_000, EXACT);
    }

    @Test
    void fourEqualHubsAreAQuarterOfThat() {
        var hubs = List.of(hub(10, 10), hub(5, 15), hub(0, 20), hub(10, 10));

        assertThat(HubConcentration.of(hubs).hhi()).isEqualTo(2_500, EXACT);
    }

    @Test
    void sharesAreOfTheMiddlesOfTheRanges() {
        // middles 30 and 10: 0.75² + 0.25² = 0.625
        assertThat(HubConcentration.of(List.of(hub(20, 40), hub(10, 10))).hhi()).isEqualTo(6_250, EXACT);
    }

    @Test
    void hubsWithoutCapacityAreNamedAndLeftOut() {
        var silent = hub(null, null);

        var concentration = HubConcentration.of(List.of(hub(10, 10), silent));

        assertThat(concentration.hhi()).isEqualTo(10_000, EXACT);
        assertThat(concentration.hubsCounted()).isEqualTo(1);
        assertThat(concentration.hubsWithoutCapacity()).containsExactly(silent);
    }

    @Test
    void aCapacityOfNoneIsOneThatIsKnownAndThatNobodyCanDivide() {
        var concentration = HubConcentration.of(List.of(hub(0, 0), hub(0, 0)));

        assertThat(concentration.hhi()).isNull();
        assertThat(concentration.hubsCounted()).isEqualTo(2);
        assertThat(concentration.hubsWithoutCapacity()).isEmpty();
        assertThat(HubConcentration.of(List.of(hub(0, 0), hub(10, 30))).hhi()).isEqualTo(10_000, EXACT);
    }

    @Test
    void withoutAnyCapacityThereIsNoIndex() {
        assertThat(HubConcentration.of(List.of()).hhi()).isNull();
        assertThat(HubConcentration.of(List.of(hub(null, null))).hhi()).isNull();
        assertThat(HubConcentration.of(List.of(hub(0, 0))).hhi()).isNull();
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
