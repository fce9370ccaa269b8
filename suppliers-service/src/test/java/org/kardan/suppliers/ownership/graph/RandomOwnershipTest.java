package org.kardan.suppliers.ownership.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kardan.suppliers.ownership.graph.Stakes.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random small graphs, circles included, against a dense solver; the argument is the seed that reproduces a failure. */
class RandomOwnershipTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactSharesEqualTheDenseSolution(long seed) {
        var random = new Random(seed);
        double[][] shares = randomShares(random, 2 + random.nextInt(10), 4);
        var stakes = new Stakes();
        forEachShare(shares, (subject, owner, share) -> stakes.own("n" + owner, "n" + subject, share));

        var above = stakes.above("n0");

        double[] expected = DenseSolver.weights(shares, 0);
        double attributed = 0;
        for (int node = 1; node < shares.length; node++) {
            double weight = hasOwners(shares, node) || !hasOwners(shares, 0) ? 0 : expected[node];
            assertThat(share(above, "n" + node).min()).isCloseTo(weight, within(1e-9));
            assertThat(share(above, "n" + node).max()).isCloseTo(weight, within(1e-9));
            attributed += weight;
        }
        assertThat(above.unattributed().min()).isCloseTo(1 - attributed, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rangesEqualTheBestAndWorstOfAllChoices(long seed) {
        var random = new Random(seed);
        double[][] least = randomShares(random, 2 + random.nextInt(4), 3);
        double[][] most = loosened(random, least);
        var stakes = new Stakes();
        forEachShare(
                most,
                (subject, owner, share) -> stakes.ownBetween("n" + owner, "n" + subject, least[subject][owner], share));

        var above = stakes.above("n0");

        double[] worst = DenseSolver.weights(least, 0);
        double[] best = bestOfAllChoices(least, most);
        for (int node = 1; node < least.length; node++) {
            if (!hasOwners(most, node) && hasOwners(most, 0)) {
                assertThat(share(above, "n" + node).min()).isCloseTo(worst[node], within(1e-9));
                assertThat(share(above, "n" + node).max()).isCloseTo(best[node], within(1e-9));
            }
        }
    }

    /**
     * The extreme choices in each subject are: all owners their least, and the rest handed out in some order. The largest share
     * of each owner is that of the best combination of such choices.
     */
    private static double[] bestOfAllChoices(double[][] least, double[][] most) {
        List<List<double[]>> choices = new ArrayList<>();
        for (int subject = 0; subject < least.length; subject++) {
            List<double[]> rows = new ArrayList<>();
            handOut(least[subject], most[subject], least[subject].clone(), 0, rows);
            choices.add(rows);
        }
        double[] best = new double[least.length];
        combine(choices, new double[least.length][], 0, best);
        return best;
    }

    private static void handOut(double[] least, double[] most, double[] row, int served, List<double[]> rows) {
        rows.add(row.clone());
        double left = 1;
        for (double share : row) {
            left -= share;
        }
        for (int owner = 0; owner < row.length; owner++) {
            if ((served & 1 << owner) == 0 && most[owner] > least[owner] && left > 1e-12) {
                double before = row[owner];
                row[owner] += Math.min(left, most[owner] - least[owner]);
                handOut(least, most, row, served | 1 << owner, rows);
                row[owner] = before;
            }
        }
    }

    private static void combine(List<List<double[]>> choices, double[][] chosen, int subject, double[] best) {
        if (subject == chosen.length) {
            double[] weights = DenseSolver.weights(chosen, 0);
            for (int node = 0; node < best.length; node++) {
                // A circle closed by this choice has no solution, and gives nobody more.
                best[node] = Double.isFinite(weights[node]) && weights[node] <= 1 + 1e-9
                        ? Math.max(best[node], weights[node])
                        : best[node];
            }
            return;
        }
        for (double[] row : choices.get(subject)) {
            chosen[subject] = row;
            combine(choices, chosen, subject + 1, best);
        }
    }

    private static double[][] randomShares(Random random, int size, int mostOwners) {
        double[][] shares = new double[size][size];
        for (int subject = 0; subject < size; subject++) {
            int owners = random.nextInt(mostOwners + 1);
            double left = 0.95;
            for (int i = 0; i < owners; i++) {
                int owner = random.nextInt(size);
                double share = left * (0.2 + 0.6 * random.nextDouble());
                shares[subject][owner] += share;
                left -= share;
            }
        }
        return shares;
    }

    private static double[][] loosened(Random random, double[][] least) {
        double[][] most = new double[least.length][least.length];
        forEachShare(least, (subject, owner, share) -> {
            boolean exact = random.nextInt(3) == 0;
            most[subject][owner] = exact ? share : Math.min(0.99, share + random.nextDouble());
        });
        return most;
    }

    private static boolean hasOwners(double[][] shares, int node) {
        for (double share : shares[node]) {
            if (share > 0) {
                return true;
            }
        }
        return false;
    }

    private interface EachShare {
        void accept(int subject, int owner, double share);
    }

    private static void forEachShare(double[][] shares, EachShare each) {
        for (int subject = 0; subject < shares.length; subject++) {
            for (int owner = 0; owner < shares.length; owner++) {
                if (shares[subject][owner] > 0) {
                    each.accept(subject, owner, shares[subject][owner]);
                }
            }
        }
    }
}
