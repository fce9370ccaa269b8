package org.kardan.projects.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaunchSimulationTest {

    private static final int TRIALS = 100_000;

    @Test
    void phasesInARowTakeTheSumOfTheirMeansAndOfTheirVariances() {
        var steps = new ArrayList<PlannedPhase>();
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < 10; i++) {
            double low = 1 + i % 3;
            double likely = low + 1 + i % 4;
            double high = likely + 2 + i;
            var before =
                    steps.isEmpty() ? List.<UUID>of() : List.of(steps.getLast().id());
            steps.add(phase(low, likely, high, null, before));
            double ofPhase = (low + 4 * likely + high) / 6;
            mean += ofPhase;
            variance += (ofPhase - low) * (high - ofPhase) / 7;
        }

        var outcome = new LaunchSimulation(steps).run(TRIALS, 1);

        // four standard errors: of the mean sqrt(variance / n), of the variance about variance * sqrt(2 / n)
        assertThat(outcome.mean()).isEqualTo(mean, within(4 * Math.sqrt(variance / TRIALS)));
        assertThat(outcome.variance()).isEqualTo(variance, within(4 * variance * Math.sqrt(2.0 / TRIALS)));
    }

    @Test
    void oneSeedGivesOneOutcomeAndAnotherSeedAnother() {
        var simulation = new LaunchSimulation(List.of(phase(1, 2, 6, null, List.of())));

        assertThat(simulation.run(1000, 7).launches())
                .isEqualTo(simulation.run(1000, 7).launches());
        assertThat(simulation.run(1000, 8).launches())
                .isNotEqualTo(simulation.run(1000, 7).launches());
    }

    @Test
    void phasesSideBySideTakeAsLongAsTheLongestOfThem() {
        var one = phase(2, 2, 2, null, List.of());
        var other = phase(5, 5, 5, null, List.of());
        var last = phase(1, 1, 1, null, List.of(one.id(), other.id()));

        var outcome = new LaunchSimulation(List.of(one, other, last)).run(100, 1);

        assertThat(outcome.launches()).containsOnly(6).hasSize(100);
    }

    @Test
    void whatWaitsForAPhaseThatIsOverBeginsAtOnce() {
        var outcome = new LaunchSimulation(List.of(phase(3, 3, 3, null, List.of(UUID.randomUUID())))).run(10, 1);

        assertThat(outcome.launches()).containsOnly(3);
    }

    @Test
    void gatesLeaveOnlyTheShareThatPassesThemAll() {
        var first = phase(1, 1, 1, 0.8, List.of());
        var second = phase(1, 1, 1, 0.5, List.of(first.id()));

        var outcome = new LaunchSimulation(List.of(first, second)).run(TRIALS, 1);

        assertThat(outcome.probability()).isEqualTo(0.4, within(4 * Math.sqrt(0.4 * 0.6 / TRIALS)));
        assertThat(outcome.quantile(0.1)).isEqualTo(2);
        assertThat(outcome.quantile(0.5)).isNull();
    }

    @Test
    void aGateThatNobodyPassesLeavesNoLaunch() {
        var outcome = new LaunchSimulation(List.of(phase(1, 2, 3, 0.0, List.of()))).run(100, 1);

        assertThat(outcome.probability()).isZero();
        assertThat(outcome.quantile(0.1)).isNull();
    }

    @Test
    void aGateThatEverybodyPassesChangesNothing() {
        var phase = UUID.randomUUID();
        var open = new LaunchSimulation(List.of(new PlannedPhase(phase, 1, 2, 9, null, List.of()))).run(1000, 4);
        var passed = new LaunchSimulation(List.of(new PlannedPhase(phase, 1, 2, 9, 1.0, List.of()))).run(1000, 4);

        assertThat(passed.probability()).isEqualTo(1);
        assertThat(passed.launches()).hasSize(1000);
        assertThat(passed.quantile(0.5)).isEqualTo(open.quantile(0.5), within(0.2));
    }

    @Test
    void durationsStayWithinTheirEstimate() {
        var launches = new LaunchSimulation(List.of(phase(2, 2, 9, null, List.of())))
                .run(TRIALS, 3)
                .launches();

        assertThat(launches[0]).isGreaterThanOrEqualTo(2);
        assertThat(launches[TRIALS - 1]).isLessThanOrEqualTo(9);
    }

    @Test
    void theMedianOfASymmetricEstimateIsItsLikelyDuration() {
        assertThat(new PertDistribution(1, 3, 5).at(0.5)).isEqualTo(3, within(1e-9));
        // beta(1, 5): F(x) = 1 - (1 - x)^5
        assertThat(new PertDistribution(0, 0, 1).at(0.25)).isEqualTo(1 - Math.pow(0.75, 0.2), within(1e-5));
    }

    @Test
    void theHistogramHoldsEachLaunchOnce() {
        var outcome = new LaunchSimulation(List.of(phase(1, 2, 6, null, List.of()))).run(5000, 2);

        assertThat(outcome.histogram(20).stream().mapToInt(count -> count).sum())
                .isEqualTo(5000);
    }

    @Test
    void phasesAreOrderedByWhatTheyWaitForAndACircleIsNamed() {
        var first = phase(1, 1, 1, null, List.of());
        var second = phase(1, 1, 1, null, List.of(first.id()));
        var id = UUID.randomUUID();
        var one = phase(1, 1, 1, null, List.of(id));
        var other = new PlannedPhase(id, 1, 1, 1, null, List.of(one.id()));

        assertThat(PhaseOrder.of(List.of(second, first), PlannedPhase::id, PlannedPhase::predecessors))
                .containsExactly(first, second);
        assertThatThrownBy(
                        () -> PhaseOrder.of(List.of(first, one, other), PlannedPhase::id, PlannedPhase::predecessors))
                .isInstanceOfSatisfying(
                        PhaseOrder.Circle.class,
                        circle -> assertThat(circle.members(PlannedPhase.class)).containsExactly(one, other));
    }

    private static PlannedPhase phase(
            double low, double likely, double high, @Nullable Double gate, List<UUID> predecessors) {
        return new PlannedPhase(UUID.randomUUID(), low, likely, high, gate, predecessors);
    }
}
