package org.kardan.kit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.kardan.kit.figure.PossibleHhi.Range;

/** The least and the most possible index, against what trying capacities one by one finds. */
class PossibleHhiTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-6);
    private static final int WORLDS = 300;

    @Test
    void exactCapacitiesHaveOneIndex() {
        var possible = possible(new Range(30, 30), new Range(10, 10));

        assertThat(possible.least()).isEqualTo(6_250, EXACT);
        assertThat(possible.most()).isEqualTo(6_250, EXACT);
    }

    @Test
    void whereAllMayBeNothingOneMayBeAlone() {
        var possible = possible(new Range(0, 5), new Range(0, 10), new Range(0, 0));

        assertThat(possible.least()).isEqualTo(5_000, EXACT);
        assertThat(possible.most()).isEqualTo(10_000, EXACT);
    }

    @Test
    void whatCanOnlyBeNothingHasNoIndex() {
        assertThat(PossibleHhi.of(List.of())).isNull();
        assertThat(PossibleHhi.of(List.of(new Range(0, 0)))).isNull();
    }

    /** Whole numbers up to 6 in ranges: every combination of them, not of their ends alone, is tried. */
    @Test
    void noWholeCapacitiesAreOutsideAndSomeReachTheMost() {
        var random = new Random(11);
        for (int world = 0; world < WORLDS; world++) {
            var ranges = ranges(random, 1 + random.nextInt(4), 6);
            if (ranges.stream().allMatch(range -> range.high() == 0)) {
                continue;
            }

            var possible = Objects.requireNonNull(PossibleHhi.of(ranges));

            var tried =
                    indexes(ranges, 0, 0).filter(index -> !Double.isNaN(index)).toList();
            assertThat(tried).as("%s", ranges).allMatch(index -> index >= possible.least() - 1e-6);
            assertThat(tried.stream().max(Double::compare).orElseThrow())
                    .as("%s", ranges)
                    .isEqualTo(possible.most(), EXACT);
        }
    }

    /** Capacities in steps of a sixtieth of their range: the least of these is close above the least of all. */
    @Test
    void theLeastIsReached() {
        var random = new Random(12);
        for (int world = 0; world < WORLDS; world++) {
            var ranges = ranges(random, 2, 40).stream()
                    .map(range -> new Range(range.low() + 1, range.high() + 1))
                    .toList();

            var possible = Objects.requireNonNull(PossibleHhi.of(ranges));

            var first = steps(ranges.getFirst());
            var second = steps(ranges.getLast());
            double found = first.stream()
                    .flatMap(a -> second.stream().map(b -> 10_000 * (a * a + b * b) / ((a + b) * (a + b))))
                    .min(Double::compare)
                    .orElseThrow();
            assertThat(possible.least()).as("%s", ranges).isBetween(found - 20, found + 1e-6);
        }
    }

    /** Past the number whose ends are all tried. */
    @Test
    void ofManyRangesTheMostIsNeverTooLowAndHardlyTooHigh() {
        var random = new Random(13);
        for (int world = 0; world < 20; world++) {
            var ranges = ranges(random, PossibleHhi.TRIED + 4, 50).stream()
                    .map(range -> new Range(range.low() + 1, range.high() + 2))
                    .toList();

            var possible = Objects.requireNonNull(PossibleHhi.of(ranges));

            double found = IntStream.range(0, 1 << ranges.size())
                    .mapToDouble(ends -> index(ranges, ends))
                    .max()
                    .orElseThrow();
            assertThat(possible.most()).as("%s", ranges).isBetween(found - 1e-6, found * 1.02);
        }
    }

    private static PossibleHhi possible(Range... ranges) {
        return Objects.requireNonNull(PossibleHhi.of(List.of(ranges)));
    }

    private static List<Range> ranges(Random random, int count, int most) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(most + 1))
                .map(low -> new Range(low, low + random.nextInt(most + 1 - low)))
                .toList();
    }

    private static Stream<Double> indexes(List<Range> ranges, double sum, double squares) {
        if (ranges.isEmpty()) {
            return Stream.of(10_000 * squares / (sum * sum));
        }
        var range = ranges.getFirst();
        return IntStream.rangeClosed((int) range.low(), (int) range.high())
                .boxed()
                .flatMap(c -> indexes(ranges.subList(1, ranges.size()), sum + c, squares + c * c));
    }

    private static List<Double> steps(Range range) {
        return IntStream.rangeClosed(0, 60)
                .mapToObj(step -> range.low() + (range.high() - range.low()) * step / 60)
                .toList();
    }

    private static double index(List<Range> ranges, int ends) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < ranges.size(); i++) {
            double capacity =
                    (ends >> i & 1) == 1 ? ranges.get(i).high() : ranges.get(i).low();
            sum += capacity;
            squares += capacity * capacity;
        }
        return 10_000 * squares / (sum * sum);
    }
}
