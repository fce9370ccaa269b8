package org.kardan.suppliers.deal.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kardan.suppliers.ownership.graph.InterestType.SHAREHOLDING;
import static org.kardan.suppliers.ownership.graph.InterestType.VOTING_RIGHTS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.suppliers.deal.closing.Closing.Moved;
import org.kardan.suppliers.deal.closing.Closing.NewStake;
import org.kardan.suppliers.deal.closing.Closing.Refused;
import org.kardan.suppliers.deal.closing.ClosingTerms.Target;
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.Holding.Turn;
import org.kardan.suppliers.ownership.graph.InterestType;

/** What ends and begins when a deal closes. */
class StakeMovesTest {

    private final List<Holding> current = new ArrayList<>();

    @Test
    void closingADealMovesTheWholeStake() {
        var stake = own("A", 1.0, 1.0);

        var moved = close("A", List.of("B"), 1.0, 1.0);

        assertThat(moved.ended()).containsExactly(stake);
        assertThat(moved.opened()).containsExactly(opened("B", 1.0, 1.0));
    }

    @Test
    void aSellerKeepsWhatItDoesNotSell() {
        own("A", 0.75, 0.75);
        own("B", 0.25, 0.25);

        var moved = close("A", List.of("B"), 0.5, 0.5);

        assertThat(moved.opened()).containsExactly(opened("A", 0.25, 0.25), opened("B", 0.5, 0.5));
    }

    @Test
    void allStakesOfASellerInATargetAreOne() {
        var first = own("A", 0.25, 0.25);
        var second = own("A", 0.5, 0.5);

        var moved = close("A", List.of("B"), 0.5, 0.5);

        assertThat(moved.ended()).containsExactly(first, second);
        assertThat(moved.opened()).containsExactly(opened("A", 0.25, 0.25), opened("B", 0.5, 0.5));
    }

    @Test
    void rangesStayRanges() {
        own("A", 0.5, 0.75);

        var moved = close("A", List.of("B"), 0.25, 0.5);

        assertThat(moved.opened()).containsExactly(opened("A", 0.0, 0.5), opened("B", 0.25, 0.5));
    }

    @Test
    void anUnpublishedShareIsNotGuessed() {
        own("A", null, null);

        var moved = close("A", List.of("B"), null, null);

        assertThat(moved.opened()).containsExactly(opened("A", null, null), opened("B", null, null));
    }

    @Test
    void anUnpublishedShareIsNoMoreThanTheSellerHas() {
        own("A", 0.25, 0.25);

        var moved = close("A", List.of("B"), null, null);

        assertThat(moved.opened()).containsExactly(opened("A", 0.0, 0.25), opened("B", 0.0, 0.25));
    }

    @Test
    void severalAcquirersDivideItInAWayNobodyHasRecorded() {
        own("A", 1.0, 1.0);

        var moved = close("A", List.of("B", "C"), 0.5, 0.5);

        assertThat(moved.opened()).containsExactly(opened("A", 0.5, 0.5), opened("B", 0.0, 0.5), opened("C", 0.0, 0.5));
    }

    @Test
    void anyOwnerMayBeTheSellerNobodyNames() {
        own("A", 0.625, 0.625);
        own("B", 0.375, 0.375);

        var moved = close(null, List.of("C"), 0.5, 0.5);

        assertThat(moved.opened())
                .containsExactly(opened("A", 0.125, 0.5), opened("B", 0.0, 0.375), opened("C", 0.5, 0.5));
    }

    @Test
    void aWholeSoldByNobodyNamedLeavesNobodyAnything() {
        own("A", 0.6, 0.6);
        own("B", 0.4, 0.4);

        var moved = close(null, List.of("C"), 1.0, 1.0);

        assertThat(moved.ended()).hasSize(2);
        assertThat(moved.opened()).containsExactly(opened("C", 1.0, 1.0));
    }

    @Test
    void votesGoWithTheLastShareAndStayBeforeThat() {
        own("A", 1.0, 1.0);
        var votes = hold("A", VOTING_RIGHTS, 0.75, 0.75);
        var board = hold("A", InterestType.APPOINTMENT_OF_BOARD, null, null);

        var part = close("A", List.of("B"), 0.5, 0.5);
        var whole = close("A", List.of("B"), 1.0, 1.0);

        assertThat(part.ended()).doesNotContain(votes, board);
        assertThat(whole.ended()).contains(votes, board);
        assertThat(whole.opened())
                .containsExactly(new NewStake(id("B"), id("X"), VOTING_RIGHTS, 0.75, 0.75), opened("B", 1.0, 1.0));
    }

    @Test
    void otherSubjectsAreLeftAlone() {
        own("A", 1.0, 1.0);
        current.add(new Holding(id("other"), id("A"), id("Y"), SHAREHOLDING, 1.0, 1.0));

        var moved = close("A", List.of("B"), 1.0, 1.0);

        assertThat(moved.ended()).doesNotContain(id("other"));
        assertThat(moved.opened()).extracting(NewStake::subject).containsOnly(id("X"));
    }

    @Test
    void moreThanTheSellerHoldsIsRefused() {
        own("A", 0.4, 0.4);

        assertThat(refusal("A", List.of("B"), 0.5)).contains("holds 0.4").contains("0.5 of it is sold");
    }

    @Test
    void aSellerWithoutARecordedStakeIsRefusedSoThatNothingIsSoldTwice() {
        own("C", 0.5, 0.5);

        assertThat(refusal("A", List.of("B"), 0.5)).contains("not recorded as holding");
    }

    @Test
    void aTotalAboveOneIsRefused() {
        own("B", 0.75, 0.75);

        assertThat(refusal(null, List.of("B"), 0.5)).contains("1.25");
    }

    @Test
    void aDealWithoutAcquirerOrTargetOrWithASellerThatBuysIsRefused() {
        own("A", 1.0, 1.0);

        assertThat(refusal("A", List.of(), 1.0)).contains("nobody is recorded as acquiring");
        assertThat(refusal("A", List.of("A"), 1.0)).contains("acquirer too");
        assertThat(StakeMoves.of(
                        new ClosingTerms(id("A"), List.of(id("B")), List.of()),
                        current,
                        subject -> subject,
                        subject -> List.of()))
                .isInstanceOf(Refused.class);
        var twice = new Target(id("X"), 0.5, 0.5);
        assertThat(StakeMoves.of(
                        new ClosingTerms(id("A"), List.of(id("B")), List.of(twice, twice)),
                        current,
                        subject -> subject,
                        subject -> List.of()))
                .isInstanceOf(Refused.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactSharesNeverAddUpToMoreThanBeforeNorIsAnyLost(long seed) {
        var random = new Random(seed);
        double left = 1;
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            double share = left * random.nextDouble();
            own("o" + i, share, share);
            left -= share;
        }
        var seller = random.nextBoolean() ? "o" + random.nextInt(5) : null;
        var terms = new ClosingTerms(
                seller == null ? null : id(seller),
                List.of(id(random.nextBoolean() ? "o5" : "o0")),
                List.of(exactly(random.nextDouble())));

        switch (StakeMoves.of(terms, current, subject -> subject, subject -> List.of())) {
            case Refused refused -> assertThat(refused.right()).isNotBlank();
            case Moved moved ->
                assertThat(leastAfter(moved))
                        .isLessThanOrEqualTo(1 + 1e-9)
                        .satisfies(after -> assertThat(terms.seller() == null ? leastBefore() : after)
                                .isCloseTo(leastBefore(), within(1e-9)));
        }
    }

    @Test
    void aPartWhoseOwnStakesMayBeOverIsSoldOutOfTheWhole() {
        var before = new Holding(id("1"), id("E"), id("X"), SHAREHOLDING, 1.0, 1.0, new Turn(null, "2026-11"));
        var whole = List.of(
                new Holding(id("2"), id("A"), id("X"), SHAREHOLDING, 0.75, 0.75, new Turn("2026-11", null)),
                new Holding(id("3"), id("C"), id("X"), SHAREHOLDING, 0.25, 0.25, new Turn("2026-11", null)));
        var terms = terms("A", List.of("B"), exactly(0.5));

        var moved = (Moved) StakeMoves.of(terms, List.of(before), subject -> subject, subject -> whole);

        assertThat(moved.ended()).isEmpty();
        assertThat(moved.opened())
                .containsExactly(opened("A", 0.0, 0.25), opened("C", 0.0, 0.25), opened("B", 0.5, 0.5));
    }

    @Test
    void aSellerWhoseOwnStakeInAPartMayBeOverSellsThat() {
        var own = new Holding(id("1"), id("A"), id("X"), SHAREHOLDING, 1.0, 1.0, new Turn(null, "2026-11"));
        var whole = List.of(new Holding(id("2"), id("C"), id("X"), SHAREHOLDING, 1.0, 1.0, new Turn("2026-11", null)));

        var moved = (Moved)
                StakeMoves.of(terms("A", List.of("B"), exactly(1)), List.of(own), subject -> subject, subject -> whole);

        assertThat(moved.ended()).containsExactly(id("1"));
        assertThat(moved.opened()).containsExactly(opened("B", 1.0, 1.0));
    }

    private double leastBefore() {
        return current.stream().mapToDouble(Holding::shareMin).sum();
    }

    private double leastAfter(Moved moved) {
        Map<UUID, Double> least = new HashMap<>();
        current.forEach(holding -> least.put(holding.stake(), holding.shareMin()));
        moved.ended().forEach(least::remove);
        double kept = least.values().stream().mapToDouble(Double::doubleValue).sum();
        return kept + moved.opened().stream().mapToDouble(NewStake::shareMin).sum();
    }

    private Moved close(@Nullable String seller, List<String> acquirers, @Nullable Double min, @Nullable Double max) {
        return (Moved) StakeMoves.of(
                terms(seller, acquirers, new Target(id("X"), min, max)),
                current,
                subject -> subject,
                subject -> List.of());
    }

    private String refusal(@Nullable String seller, List<String> acquirers, double share) {
        return ((Refused) StakeMoves.of(
                        terms(seller, acquirers, exactly(share)), current, subject -> subject, subject -> List.of()))
                .wrong();
    }

    private static ClosingTerms terms(@Nullable String seller, List<String> acquirers, Target target) {
        var buyers = acquirers.stream().map(StakeMovesTest::id).toList();
        return new ClosingTerms(seller == null ? null : id(seller), buyers, List.of(target));
    }

    private static Target exactly(double share) {
        return new Target(id("X"), share, share);
    }

    private UUID own(String owner, @Nullable Double min, @Nullable Double max) {
        return hold(owner, SHAREHOLDING, min, max);
    }

    private UUID hold(String owner, InterestType interest, @Nullable Double min, @Nullable Double max) {
        var stake = id(owner + interest + current.size());
        current.add(new Holding(stake, id(owner), id("X"), interest, min, max));
        return stake;
    }

    private static NewStake opened(String owner, @Nullable Double min, @Nullable Double max) {
        return new NewStake(id(owner), id("X"), SHAREHOLDING, min, max);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
