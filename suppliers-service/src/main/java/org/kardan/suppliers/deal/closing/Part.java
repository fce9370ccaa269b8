package org.kardan.suppliers.deal.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.graph.Holding;

/**
 * A part of a whole: at least and at most, as fractions 0..1.
 *
 * @param published false when no figure stands behind it, so that the bounds say what is possible
 */
record Part(double min, double max, boolean published) {

    /** Fractions nearer to each other than this are the same. */
    static final double ROUNDING = 1e-12;

    static Part of(@Nullable Double min, @Nullable Double max) {
        return min == null || max == null ? new Part(0, 1, false) : new Part(min, max, true);
    }

    /** What several stakes are together. */
    static Part sum(List<Holding> holdings) {
        var sum = new Part(0, 0, true);
        for (var holding : holdings) {
            var part = of(holding.shareMin(), holding.shareMax());
            sum = new Part(sum.min + part.min, Math.min(1, sum.max + part.max), sum.published && part.published);
        }
        return sum;
    }

    /** The same, and no more than this. */
    Part atMost(double most) {
        return new Part(Math.min(min, most), Math.min(max, most), published);
    }

    /** What is left when the other part is gone. */
    Part without(Part gone) {
        return new Part(
                rounded(Math.max(0, min - gone.max)),
                rounded(Math.max(0, max - gone.min)),
                published && gone.published);
    }

    boolean isNothing() {
        return max == 0;
    }

    /** The lower bound as a stake records it. */
    @Nullable Double shareMin() {
        return isUnknown() ? null : min;
    }

    /** The upper bound as a stake records it. */
    @Nullable Double shareMax() {
        return isUnknown() ? null : max;
    }

    /** That it lies between nothing and everything is no figure. */
    private boolean isUnknown() {
        return !published && min == 0 && max == 1;
    }

    private static double rounded(double share) {
        return share < ROUNDING ? 0 : share;
    }
}
