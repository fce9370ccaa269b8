package org.kardan.suppliers.ownership.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.kardan.suppliers.ownership.graph.Stakes.id;
import static org.kardan.suppliers.ownership.graph.Stakes.share;

import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OwnershipGraphTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void sharesMultiplyAlongAPathAndAddUpOverPaths() {
        var stakes = new Stakes()
                .own("A", "X", 0.5)
                .own("B", "X", 0.5)
                .own("P", "A", 0.8)
                .own("P", "B", 0.25)
                .own("Q", "A", 0.2)
                .own("Q", "B", 0.75);

        var above = stakes.above("X");

        assertExactly(share(above, "P"), 0.525);
        assertExactly(share(above, "Q"), 0.475);
        assertExactly(above.unattributed(), 0);
        assertThat(above.gaps()).isEmpty();
    }

    @Test
    void crossHoldingsGiveTheLimitOfAllRoundsAndNotOfSome() {
        // P owns 60 % of A, B owns the other 40 %; A owns 30 % of B, Q the other 70 %.
        // x(A) = 1 + 0.3 x(B), x(B) = 0.4 x(A), so x(A) = 1 / (1 - 0.12): P = 0.6 / 0.88, Q = 0.7 * 0.4 / 0.88.
        var stakes = new Stakes()
                .own("P", "A", 0.6)
                .own("B", "A", 0.4)
                .own("A", "B", 0.3)
                .own("Q", "B", 0.7);

        var above = stakes.above("A");

        assertExactly(share(above, "P"), 0.6 / 0.88);
        assertExactly(share(above, "Q"), 0.28 / 0.88);
        assertExactly(above.unattributed(), 0);
    }

    @Test
    void anInterestOfUnknownTypeMayBeAShareAndTheOneItIsInMayBeTheLast() {
        var stakes = new Stakes()
                .own("A", "X", 0.6)
                .with("P", "A", InterestType.UNKNOWN_INTEREST, null, null)
                .with("Q", "X", InterestType.UNPUBLISHED_INTEREST, 0.3, 0.3)
                .with("R", "X", InterestType.VOTING_RIGHTS, 1.0, 1.0);

        var above = stakes.above("X");

        assertThat(share(above, "A")).isEqualTo(new ShareRange(0, 0.6));
        assertThat(share(above, "P")).isEqualTo(new ShareRange(0, 0.6));
        assertThat(share(above, "Q")).isEqualTo(new ShareRange(0, 0.3));
        assertThat(share(above, "R")).isEqualTo(new ShareRange(0, 0));
        assertThat(above.gaps().stream().map(RollUp.OwnershipGap::reason))
                .containsExactly(GapReason.SHARE_NOT_PUBLISHED, GapReason.REMAINDER_NOT_RECORDED);
    }

    @Test
    void ownSharesBelongToTheOtherOwnersInProportion() {
        var stakes = new Stakes().own("A", "A", 0.2).own("P", "A", 0.6).own("Q", "A", 0.2);

        var above = stakes.above("A");

        assertExactly(share(above, "P"), 0.75);
        assertExactly(share(above, "Q"), 0.25);
    }

    @Test
    void almostClosedCirclesLoseNoDigits() {
        double leak = 1e-9;
        var stakes = new Stakes()
                .own("B", "A", 1)
                .own("C", "B", 1)
                .own("A", "C", 1 - leak)
                .own("P", "C", leak);

        var above = stakes.above("A");

        assertExactly(share(above, "P"), 1);
    }

    @Test
    void aClosedCircleHasNoUltimateOwnerAndSaysSo() {
        var stakes = new Stakes()
                .own("A", "X", 0.4)
                .own("P", "X", 0.6)
                .own("B", "A", 1)
                .own("A", "B", 1);

        var above = stakes.above("X");

        assertExactly(share(above, "P"), 0.6);
        assertExactly(above.unattributed(), 0.4);
        assertThat(above.gaps())
                .containsExactly(new RollUp.OwnershipGap(GapReason.CLOSED_CIRCLE, List.of(id("A"), id("B"))));
    }

    @Test
    void aChainOfAThousandIsFollowedToItsEnd() {
        var stakes = new Stakes();
        for (int i = 0; i < 1000; i++) {
            stakes.own("n" + (i + 1), "n" + i, 1);
        }

        var above = stakes.above("n0");

        assertExactly(share(above, "n1000"), 1);
        assertThat(above.owners().getFirst().strongestPath()).hasSize(1000);
    }

    @Test
    void whatNobodyIsRecordedForStaysUnattributed() {
        var stakes = new Stakes().own("A", "X", 0.5).own("P", "A", 0.9);

        var above = stakes.above("X");

        assertExactly(share(above, "P"), 0.45);
        assertExactly(above.unattributed(), 0.55);
        assertThat(above.gaps())
                .containsExactly(new RollUp.OwnershipGap(GapReason.REMAINDER_NOT_RECORDED, List.of(id("X"), id("A"))));
    }

    @Test
    void aSubjectWithoutOwnersIsWhollyUnattributed() {
        UUID subject = id("X");

        var above = OwnershipGraph.of(List.of()).rollUp(subject, 0);

        assertThat(above.owners()).isEmpty();
        assertExactly(above.unattributed(), 1);
        assertThat(above.gaps())
                .containsExactly(new RollUp.OwnershipGap(GapReason.NO_OWNER_RECORDED, List.of(subject)));
    }

    @Test
    void anUnpublishedShareIsNothingToAllThatOthersLeave() {
        var stakes = new Stakes().ownUnpublished("P", "X").own("Q", "X", 0.3);

        var above = stakes.above("X");

        assertRange(share(above, "P"), 0, 0.7);
        assertExactly(share(above, "Q"), 0.3);
        assertRange(above.unattributed(), 0, 0.7);
        assertThat(above.owners()).filteredOn(RollUp.OwnerShare::published).hasSize(1);
        assertThat(above.gaps())
                .containsExactly(new RollUp.OwnershipGap(GapReason.SHARE_NOT_PUBLISHED, List.of(id("X"))));
    }

    @Test
    void twoUnpublishedOwnersDoNotBothHoldAll() {
        // Whoever A and B belong to half cannot hold more than half of X, however A and B share it.
        var stakes = new Stakes()
                .ownUnpublished("A", "X")
                .ownUnpublished("B", "X")
                .own("P", "A", 0.5)
                .own("P", "B", 0.5)
                .own("Q", "A", 0.5)
                .own("R", "B", 0.5);

        var above = stakes.above("X");

        assertRange(share(above, "P"), 0, 0.5);
        assertRange(share(above, "Q"), 0, 0.5);
        assertRange(above.unattributed(), 0, 1);
    }

    @Test
    void rangesCarryThroughCirclesAsRanges() {
        // As the cross-holding above, but B holds 20 to 40 % of A, and P 60 %.
        var stakes = new Stakes()
                .own("P", "A", 0.6)
                .ownBetween("B", "A", 0.2, 0.4)
                .own("A", "B", 0.3)
                .own("Q", "B", 0.7);

        var above = stakes.above("A");

        assertRange(share(above, "P"), 0.6 / 0.94, 0.6 / 0.88);
        assertRange(share(above, "Q"), 0.14 / 0.94, 0.28 / 0.88);
        assertRange(above.unattributed(), 0, 0.2 / 0.94);
    }

    @Test
    void contradictingSharesAreScaledToOneAndReported() {
        var stakes = new Stakes().own("P", "X", 0.8).own("Q", "X", 0.8);

        var above = stakes.above("X");

        assertExactly(share(above, "P"), 0.5);
        assertThat(above.gaps()).containsExactly(new RollUp.OwnershipGap(GapReason.OVERSUBSCRIBED, List.of(id("X"))));
    }

    @Test
    void ownersBelowTheThresholdAreOneGroupAndNothingIsLost() {
        var stakes = new Stakes()
                .own("P", "X", 0.9)
                .own("Q", "X", 0.06)
                .own("R", "X", 0.03)
                .ownUnpublished("S", "X");

        var above = stakes.graph().rollUp(id("X"), 0.05);

        assertThat(above.owners()).extracting(RollUp.OwnerShare::owner).containsExactly(id("P"), id("Q"));
        assertThat(above.grouped().count()).isEqualTo(2);
        assertRange(above.grouped().share(), 0.03, 0.04);
    }

    @Test
    void interestsOtherThanSharesGiveNoShare() {
        var stakes = new Stakes()
                .own("P", "X", 1)
                .with("Q", "X", InterestType.VOTING_RIGHTS, 1.0, 1.0)
                .with("R", "X", InterestType.RIGHTS_TO_PROFIT_OR_INCOME, 0.5, 0.5);

        var above = stakes.above("X");

        assertThat(above.owners()).extracting(RollUp.OwnerShare::owner).containsExactly(id("P"));
    }

    @Test
    void onlyWhatIsAboveTheSubjectCounts() {
        var stakes = new Stakes()
                .own("P", "X", 1)
                .own("P", "Y", 0.5)
                .own("X", "Z", 1)
                .own("Q", "Y", 0.5);

        var above = stakes.above("X");

        assertThat(above.owners()).extracting(RollUp.OwnerShare::owner).containsExactly(id("P"));
        assertThat(above.gaps()).isEmpty();
    }

    @Test
    void severalStakesOfOneOwnerAddUp() {
        var stakes = new Stakes().own("P", "X", 0.3).own("P", "X", 0.2).own("Q", "X", 0.5);

        var above = stakes.above("X");

        assertExactly(share(above, "P"), 0.5);
    }

    @Test
    void theStrongestPathIsTheOneWithTheLargestProduct() {
        var stakes = new Stakes()
                .own("A", "X", 0.6)
                .own("P", "A", 0.5)
                .own("B", "X", 0.4)
                .own("P", "B", 0.9)
                .own("Q", "A", 0.5)
                .own("Q", "B", 0.1);

        var above = stakes.above("X");

        var ofP = above.owners().stream()
                .filter(owner -> owner.owner().equals(id("P")))
                .findFirst()
                .orElseThrow();
        assertThat(ofP.strongestPath())
                .containsExactly(
                        stakes.holdings().get(2).stake(),
                        stakes.holdings().get(3).stake());
    }

    @Test
    void aShareOutsideItsBoundsIsRefused() {
        assertThatThrownBy(() -> new Stakes().own("P", "X", 1.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stakes().ownBetween("P", "X", 0.6, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stakes().with("P", "X", InterestType.SHAREHOLDING, 0.5, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertExactly(ShareRange actual, double expected) {
        assertRange(actual, expected, expected);
    }

    private static void assertRange(ShareRange actual, double min, double max) {
        assertThat(actual.min()).isCloseTo(min, EXACT);
        assertThat(actual.max()).isCloseTo(max, EXACT);
    }
}
