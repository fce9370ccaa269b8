package org.kardan.kit.figure;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between what the Herfindahl–Hirschman index {@code 10 000 · Σ cᵢ² / (Σ c)²} lies where each {@code cᵢ} is anything in a range.
 *
 * <p><b>Least.</b> The index has one lowest point in the ranges, where every {@code cᵢ} is the level {@code θ = Σ c² / Σ c}, or the
 * end of its range that is nearest to it. {@code Σ c · (c - θ)} only falls with θ, so that halving finds the level.
 *
 * <p><b>Most.</b> The index rises to both sides of a lowest point in each {@code cᵢ}, so that it is highest where each is at an end of
 * its range: all combinations are tried. Past {@value #TRIED} ranges that would be too many; then a part of a range counts the same
 * part of the way from low² to high², which no combination exceeds. It is best when the ranges with the greatest low + high are taken
 * first.
 *
 * @param least the index at least
 * @param most the index at most; of more than {@value #TRIED} ranges it may be a little too high, never too low
 */
public record PossibleHhi(double least, double most) {

    private static final double ONE_ALONE = 10_000;

    /** Of so many ranges all 4 096 combinations of their ends are tried. */
    public static final int TRIED = 12;

    private static final int HALVINGS = 100;

    /** What a capacity may be, both included; 0 or more. */
    public record Range(double low, double high) {

        double middle() {
            return (low + high) / 2;
        }

        boolean isExact() {
            return low == high;
        }
    }

    /** Between what the index lies; null where no capacity can be more than 0. What is 0 in all of them is no index, and left out. */
    public static @Nullable PossibleHhi of(List<Range> capacities) {
        if (capacities.stream().allMatch(capacity -> capacity.high() == 0)) {
            return null;
        }
        var most = most(capacities);
        return new PossibleHhi(ONE_ALONE * Math.min(least(capacities), most), ONE_ALONE * most);
    }

    private static double least(List<Range> capacities) {
        double low = 0;
        double high = capacities.stream().mapToDouble(Range::high).max().orElseThrow();
        for (int step = 0; step < HALVINGS; step++) {
            double level = (low + high) / 2;
            if (aboveLevel(capacities, level) >= 0) {
                low = level;
            } else {
                high = level;
            }
        }
        double level = low;
        var chosen = new Chosen(0, 0);
        for (var capacity : capacities) {
            chosen = chosen.with(Math.clamp(level, capacity.low(), capacity.high()));
        }
        return chosen.index();
    }

    private static double aboveLevel(List<Range> capacities, double level) {
        return capacities.stream()
                .mapToDouble(capacity -> Math.clamp(level, capacity.low(), capacity.high()))
                .map(capacity -> capacity * (capacity - level))
                .sum();
    }

    private static double most(List<Range> capacities) {
        var lowest = new Chosen(0, 0);
        for (var capacity : capacities) {
            lowest = lowest.with(capacity.low());
        }
        if (lowest.sum() == 0) {
            // All but one may be 0.
            return 1;
        }
        var open = capacities.stream()
                .filter(capacity -> !capacity.isExact())
                .sorted(Comparator.comparingDouble(Range::middle).reversed())
                .toList();
        return open.size() <= TRIED ? mostOfEnds(lowest, open) : mostByParts(lowest, open);
    }

    private static double mostOfEnds(Chosen lowest, List<Range> open) {
        if (open.isEmpty()) {
            return lowest.index();
        }
        var rest = open.subList(1, open.size());
        return Math.max(mostOfEnds(lowest, rest), mostOfEnds(lowest.raised(open.getFirst(), 1), rest));
    }

    private static double mostByParts(Chosen lowest, List<Range> open) {
        double most = lowest.index();
        var chosen = lowest;
        for (var capacity : open) {
            most = Math.max(
                    most, chosen.raised(capacity, chosen.bestPart(capacity)).index());
            chosen = chosen.raised(capacity, 1);
        }
        return Math.min(1, most);
    }

    /** Capacities that have been chosen, by their sum and the sum of their squares. */
    private record Chosen(double sum, double squares) {

        Chosen with(double capacity) {
            return new Chosen(sum + capacity, squares + capacity * capacity);
        }

        /** With a capacity that was chosen at its low end at this part of the way to its high end, 0 to 1. */
        Chosen raised(Range capacity, double part) {
            double more = part * (capacity.high() - capacity.low());
            return new Chosen(sum + more, squares + more * (capacity.high() + capacity.low()));
        }

        /** Where the index is highest on that way: its slope is 0 there, or it only rises or falls. */
        double bestPart(Range capacity) {
            double slope = capacity.high() + capacity.low();
            double more = (slope * sum - 2 * squares) / slope;
            return Math.clamp(more / (capacity.high() - capacity.low()), 0, 1);
        }

        double index() {
            return squares / (sum * sum);
        }
    }
}
