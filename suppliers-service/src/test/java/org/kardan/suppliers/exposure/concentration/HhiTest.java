package org.kardan.suppliers.exposure.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.suppliers.exposure.concentration.Capacity.Units;
import org.kardan.suppliers.ownership.graph.ShareRange;

/** The index of exact parts, and that ranges hold every index that is possible and little more. */
class HhiTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void exactPartsGiveTheIndexItself() {
        var bounds = Hhi.of(List.of(exactly(0.5), exactly(0.3), exactly(0.2)), 0);

        assertThat(bounds.min()).isCloseTo(3800, within(1e-6));
        assertThat(bounds.max()).isCloseTo(3800, within(1e-6));
    }

    @Test
    void whatNobodyKnowsTheHolderOfIsScatteredAtLeastAndTheLargestHoldersAtMost() {
        var bounds = Hhi.of(List.of(exactly(0.5), exactly(0.3)), 0.2);

        assertThat(bounds.min()).isCloseTo(3400, within(1e-6));
        assertThat(bounds.max()).isCloseTo(0.7 * 0.7 * 10_000 + 900, within(1e-6));
    }

    @Test
    void nothingKnownIsAnythingAtAll() {
        var bounds = Hhi.of(List.of(new ShareRange(0, 1)), 1);

        assertThat(bounds.min()).as("not a tiny number near it").isZero();
        assertThat(bounds.max()).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void aMakerOfUnpublishedCapacityMayBeAllOrNothing() {
        var capacity = new Capacity(List.of(new Units(100, 100), new Units(0, INFINITE)));

        assertThat(capacity.partOf(0)).isEqualTo(new ShareRange(0, 1));
        assertThat(capacity.partOf(1)).isEqualTo(new ShareRange(0, 1));
    }

    @Test
    void rangesOfCapacityGiveRangesOfParts() {
        var capacity = new Capacity(List.of(new Units(100, 200), new Units(300, 300)));

        assertThat(capacity.partOf(0).min()).isCloseTo(0.25, within(1e-12));
        assertThat(capacity.partOf(0).max()).isCloseTo(0.4, within(1e-12));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Each seed: makers with ranges of capacity, owners with exact shares of each, and choices within the ranges. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noChoiceWithinTheRangesLeavesTheBounds(long seed) {
        var random = new Random(seed);
        int makers = 1 + random.nextInt(4);
        int owners = 1 + random.nextInt(4);
        double[][] shares = new double[owners][makers];
        for (int maker = 0; maker < makers; maker++) {
            double left = random.nextBoolean() ? 1 : random.nextDouble();
            for (int owner = 0; owner < owners; owner++) {
                shares[owner][maker] = owner == owners - 1 ? left : left * random.nextDouble();
                left -= shares[owner][maker];
            }
        }
        var units = IntStream.range(0, makers)
                .mapToObj(i -> units(1 + random.nextInt(100), random.nextInt(100)))
                .toList();
        var capacity = new Capacity(units);
        var parts = IntStream.range(0, owners)
                .mapToObj(owner -> capacity.part(IntStream.range(0, makers)
                        .mapToObj(maker -> exactly(shares[owner][maker]))
                        .toList()))
                .toList();
        var unknown = capacity.part(IntStream.range(0, makers)
                .mapToObj(maker -> exactly(1
                        - IntStream.range(0, owners)
                                .mapToDouble(o -> shares[o][maker])
                                .sum()))
                .toList());

        var bounds = Hhi.of(parts, unknown.max());

        for (int choice = 0; choice < 50; choice++) {
            double[] chosen = units.stream()
                    .mapToDouble(unit -> unit.low() + random.nextInt(3) / 2.0 * (unit.high() - unit.low()))
                    .toArray();
            double index = index(shares, chosen);
            assertThat(index).isBetween(bounds.min() - 1e-6, bounds.max() + 1e-6);
        }
    }

    private static double index(double[][] shares, double[] units) {
        double whole =
                IntStream.range(0, units.length).mapToDouble(i -> units[i]).sum();
        double known = 0;
        double index = 0;
        for (double[] ofOwner : shares) {
            double part = IntStream.range(0, units.length)
                            .mapToDouble(i -> ofOwner[i] * units[i])
                            .sum()
                    / whole;
            known += part;
            index += part * part;
        }
        return 10_000 * (index + (1 - known) * (1 - known));
    }

    private static Units units(int low, int more) {
        return new Units(low, low + more);
    }

    private static ShareRange exactly(double part) {
        return new ShareRange(part, part);
    }
}
