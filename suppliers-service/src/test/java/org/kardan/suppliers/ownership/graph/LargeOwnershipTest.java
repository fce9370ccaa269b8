package org.kardan.suppliers.ownership.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kardan.suppliers.ownership.graph.Stakes.id;
import static org.kardan.suppliers.ownership.graph.Stakes.share;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said where too much is above a subject to read or to list it. */
class LargeOwnershipTest {

    @Test
    void whatLiesBehindOwnersNotReadMayBelongToAnybody() {
        var graph = OwnershipGraph.of(
                new Stakes().own("A", "X", 0.5).own("B", "X", 0.3).holdings(), Set.of(id("B")));

        var above = graph.rollUp(id("X"), 0);

        assertThat(above.owners()).hasSize(1);
        assertThat(share(above, "A").min()).isCloseTo(0.5, within(1e-12));
        assertThat(share(above, "A").max()).isCloseTo(0.8, within(1e-12));
        assertThat(above.notRead()).isNotNull();
        assertThat(above.notRead().count()).isEqualTo(1);
        assertThat(above.notRead().share().min()).isCloseTo(0.3, within(1e-12));
        assertThat(above.unattributed().min()).isCloseTo(0.2, within(1e-12));
        assertThat(above.unattributed().max()).isCloseTo(0.5, within(1e-12));
        assertThat(above.gaps()).contains(new RollUp.OwnershipGap(GapReason.NOT_READ, List.of(id("B"))));
    }

    @Test
    void nothingIsKnownOfASubjectWhoseOwnersWereNotRead() {
        var graph = OwnershipGraph.of(List.of(), Set.of(id("X")));

        var above = graph.rollUp(id("X"), 0);

        assertThat(above.unattributed()).isEqualTo(new ShareRange(0, 1));
        assertThat(above.gaps()).containsExactly(new RollUp.OwnershipGap(GapReason.NOT_READ, List.of(id("X"))));
        assertThat(graph.control(id("X")).end()).isEqualTo(ControlEnd.NOT_READ);
    }

    @Test
    void ownersTooManyToListAreOneGroupThatSaysSo() {
        var stakes = new Stakes();
        for (int i = 0; i < 1_500; i++) {
            stakes.own("o" + i, "X", i < 1_000 ? 0.0008 : 0.0002);
        }

        var above = stakes.above("X");

        assertThat(above.owners())
                .hasSize(1_000)
                .allMatch(owner -> owner.share().min() > 0.0007);
        assertThat(above.grouped()).isNotNull();
        assertThat(above.grouped().count()).isEqualTo(500);
        assertThat(above.grouped().share().min()).isCloseTo(0.1, within(1e-9));
        assertThat(above.grouped().share().max()).isCloseTo(0.1, within(1e-9));
        assertThat(above.grouped().reasons()).containsExactly(GroupingReason.TOO_MANY);
        assertThat(above.unattributed().max()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aChainOfMoreStakesThanAreEverReadIsFollowedToItsEnd() {
        var stakes = new Stakes();
        for (int i = 0; i < 20_000; i++) {
            stakes.own("n" + (i + 1), "n" + i, 1);
        }

        var above = stakes.above("n0");

        assertThat(above.owners()).hasSize(1);
        assertThat(share(above, "n20000").min()).isCloseTo(1, within(1e-9));
        assertThat(stakes.graph().control(id("n0")).steps()).hasSize(20_000);
    }

    /** Companies that all hold some of some others, in no order: the worst there is for elimination. */
    @Test
    void crossHoldingsInNoOrderAreSolvedWhole() {
        var random = new Random(7);
        var stakes = new Stakes();
        int companies = 500;
        for (int i = 0; i < companies; i++) {
            for (int held = 0; held < 3; held++) {
                stakes.own("n" + random.nextInt(companies), "n" + i, 0.25);
            }
            stakes.own("outside" + i % 10, "n" + i, 0.25);
        }

        var above = stakes.above("n0");

        double known = above.owners().stream()
                .mapToDouble(owner -> owner.share().min())
                .sum();
        assertThat(known).isCloseTo(1, within(1e-9));
        assertThat(above.owners()).hasSize(10);
        assertThat(above.gaps()).isEmpty();
    }

    /** As many stakes as are ever read; following every path round after round is another way to the same shares. */
    @Test
    void crossHoldingsNearTheBoundAreWhatFollowingThePathsComesTo() {
        var random = new Random(11);
        var stakes = new Stakes();
        int companies = 1_250;
        double[][] held = new double[companies][companies];
        for (int i = 0; i < companies; i++) {
            for (int owner = 0; owner < 3; owner++) {
                int of = random.nextInt(companies);
                stakes.own("n" + of, "n" + i, 0.25);
                held[i][of] += 0.25;
            }
            stakes.own("outside" + i % 40, "n" + i, 0.2);
        }

        var above = stakes.above("n0");

        double[] following = new double[companies];
        double[] shares = new double[40];
        following[0] = 1;
        // What is still on its way shrinks to three quarters in every round.
        for (int round = 0; round < 120; round++) {
            double[] next = new double[companies];
            for (int i = 0; i < companies; i++) {
                for (int of = 0; following[i] > 0 && of < companies; of++) {
                    next[of] += following[i] * held[i][of];
                }
                shares[i % 40] += following[i] * 0.2;
            }
            following = next;
        }
        assertThat(above.owners()).hasSize(40);
        for (int owner = 0; owner < 40; owner++) {
            assertThat(share(above, "outside" + owner).min()).isCloseTo(shares[owner], within(1e-12));
        }
    }

    /** The same with ranges, of which each takes several solutions: no question may take minutes. */
    @Test
    void rangesInCrossHoldingsTooManyToSolveAreSafeAndSaid() {
        var random = new Random(7);
        var stakes = new Stakes();
        int companies = 450;
        for (int i = 0; i < companies; i++) {
            for (int held = 0; held < 3; held++) {
                stakes.ownBetween("n" + random.nextInt(companies), "n" + i, 0.2, 0.3);
            }
            stakes.ownBetween("outside" + i % 200, "n" + i, 0.2, 0.3);
        }

        var above = stakes.above("n0");

        var notSolved = above.gaps().stream()
                .filter(gap -> gap.reason() == GapReason.NOT_SOLVED)
                .findFirst()
                .orElseThrow();
        double known = above.owners().stream()
                .mapToDouble(owner -> owner.share().min())
                .sum();
        assertThat(above.owners()).hasSizeGreaterThan(150);
        assertThat(notSolved.subjects()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(above.owners())
                .filteredOn(owner -> notSolved.subjects().contains(owner.owner()))
                .isNotEmpty()
                .allSatisfy(owner -> assertThat(owner.share().max())
                        .isCloseTo(1 - (known - owner.share().min()), within(1e-9)));
    }
}
