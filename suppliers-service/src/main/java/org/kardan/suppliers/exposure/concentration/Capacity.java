package org.kardan.suppliers.exposure.concentration;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.kardan.suppliers.ownership.graph.ShareRange;

/**
 * How much each of some makers can make.
 *
 * @param makers units a year of each, infinite at most where nothing is published
 */
record Capacity(List<Units> makers) {

    /** Units a year, at least and at most. */
    record Units(double low, double high) {

        Units and(Units more) {
            return new Units(low + more.low, high + more.high);
        }
    }

    private record Weighted(Units units, double value) {}

    /** Whether that of each maker is published, be it as a range. */
    boolean isPublished() {
        return makers.stream().allMatch(units -> Double.isFinite(units.high()));
    }

    /** Whether there can be any. */
    boolean isSome() {
        return makers.stream().anyMatch(units -> units.high() > 0);
    }

    /**
     * The part of the whole capacity that belongs to somebody who holds a share of each maker: {@code Σ c·s / Σ c}, over all
     * capacities and shares that are possible.
     *
     * @param shares the holder's share in each maker, in their order
     */
    ShareRange part(List<ShareRange> shares) {
        double least = mean(shares, ShareRange::min);
        double most = 1 - mean(shares, share -> 1 - share.max());
        return new ShareRange(Math.clamp(least, 0, 1), Math.clamp(most, Math.clamp(least, 0, 1), 1));
    }

    /** The part of maker number {@code own}. */
    ShareRange partOf(int own) {
        return part(IntStream.range(0, makers.size())
                .mapToObj(i -> i == own ? new ShareRange(1, 1) : new ShareRange(0, 0))
                .toList());
    }

    /**
     * The smallest weighted mean. It has the largest weights on the smallest values and the smallest on the rest, with the cut
     * where that is least; a weight without bound draws the mean to its own value.
     */
    private double mean(List<ShareRange> shares, ToDoubleFunction<ShareRange> bound) {
        var sorted = IntStream.range(0, makers.size())
                .mapToObj(i -> new Weighted(makers.get(i), bound.applyAsDouble(shares.get(i))))
                .sorted((a, b) -> Double.compare(a.value(), b.value()))
                .toList();
        double weight = sorted.stream().mapToDouble(w -> w.units().low()).sum();
        double sum =
                sorted.stream().mapToDouble(w -> w.units().low() * w.value()).sum();
        double least = weight > 0 ? sum / weight : Double.POSITIVE_INFINITY;
        for (var next : sorted) {
            if (Double.isInfinite(next.units().high())) {
                return Math.min(least, next.value());
            }
            double more = next.units().high() - next.units().low();
            weight += more;
            sum += more * next.value();
            least = weight > 0 ? Math.min(least, sum / weight) : least;
        }
        return least;
    }
}
