package org.kardan.projects.forecast;

/**
 * The PERT distribution of a duration: a beta distribution over {@code [a, b]} with mode {@code m}, {@code α = 1 + 4 (m − a) / (b
 * − a)} and {@code β = 1 + 4 (b − m) / (b − a)}. Its mean is {@code (a + 4 m + b) / 6}, its variance {@code (mean − a) (b − mean) /
 * 7}.
 *
 * <p>Durations are drawn by inverting the distribution function, which is tabulated once for each distribution: several times
 * faster than rejection, and one uniform number for each duration, so that a seed means the same whatever the estimates are.
 */
final class PertDistribution {

    private static final double WEIGHT_OF_LIKELY = 4;

    /** Fine enough for mean and standard deviation to be within a thousandth of a percent of the range. */
    private static final int CELLS = 1024;

    private final double low;
    private final double range;
    private final double[] quantiles;

    /**
     * @param optimistic a
     * @param likely m
     * @param pessimistic b, with a ≤ m ≤ b
     */
    PertDistribution(double optimistic, double likely, double pessimistic) {
        low = optimistic;
        range = pessimistic - optimistic;
        quantiles = range == 0 ? new double[CELLS + 1] : quantiles((likely - optimistic) / range);
    }

    /** The duration below which this share of all durations lies, 0 ≤ share < 1. */
    double at(double share) {
        double place = share * CELLS;
        int cell = (int) place;
        double from = quantiles[cell];
        return low + range * (from + (place - cell) * (quantiles[cell + 1] - from));
    }

    /** The quantile function over [0, 1] of a distribution with this mode, at equal distances. */
    private static double[] quantiles(double mode) {
        var cumulated = cumulated(WEIGHT_OF_LIKELY * mode, WEIGHT_OF_LIKELY * (1 - mode));
        var quantiles = new double[CELLS + 1];
        quantiles[CELLS] = 1;
        int x = 0;
        for (int i = 1; i < CELLS; i++) {
            double share = cumulated[CELLS] * i / CELLS;
            while (cumulated[x + 1] < share) {
                x++;
            }
            quantiles[i] = (x + (share - cumulated[x]) / (cumulated[x + 1] - cumulated[x])) / CELLS;
        }
        return quantiles;
    }

    /** The integral of {@code xᵖ (1 − x)^q} from 0, by Simpson's rule in each cell, to a constant factor. */
    private static double[] cumulated(double p, double q) {
        var cumulated = new double[CELLS + 1];
        double left = density(0, p, q);
        for (int i = 0; i < CELLS; i++) {
            double right = density((i + 1.0) / CELLS, p, q);
            cumulated[i + 1] = cumulated[i] + left + 4 * density((i + 0.5) / CELLS, p, q) + right;
            left = right;
        }
        return cumulated;
    }

    private static double density(double x, double p, double q) {
        return Math.pow(x, p) * Math.pow(1 - x, q);
    }
}
