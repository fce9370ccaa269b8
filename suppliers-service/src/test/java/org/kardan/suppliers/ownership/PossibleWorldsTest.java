package org.kardan.suppliers.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.asset.AssetLines;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.graph.ShareRange;

/**
 * Random stakes with fuzzy dates in organisations, a group of assets, a plant in it and a line in that, on one day. By the day each date
 * has come or has not, the same one in one subject for all, and an interest of unknown type is a share or is none; every combination is a
 * world, of which the answer with certain dates is known. The answer with fuzzy dates has to have them all within. The argument is the
 * seed that reproduces a failure.
 */
class PossibleWorldsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);
    private static final List<String> OPEN = List.of("2026-11", "2026");
    private static final OffsetDateTime KNOWN = OffsetDateTime.parse("2020-01-01T00:00:00Z");
    private static final UUID LINE = new UUID(1, 1);
    private static final UUID PLANT = new UUID(1, 2);
    private static final UUID GROUP = new UUID(1, 3);
    private static final AssetLines LINES = new AssetLines(Map.of(LINE, List.of(PLANT, GROUP), PLANT, List.of(GROUP)));

    private static final int ORGANISATIONS = 5;
    private static final ShareRange NOTHING = new ShareRange(0, 0);

    /** A stake in a subject; null ends and beginnings are long past, or never. */
    private record Recorded(
            UUID id,
            UUID owner,
            UUID subject,
            InterestType interest,
            double share,
            @Nullable String from,
            @Nullable String to) {

        boolean holdsIn(Set<List<?>> come) {
            return (from == null || come.contains(List.of(subject, from)))
                    && (to == null || !come.contains(List.of(subject, to)));
        }

        /** What it turns out to be in a world. */
        Recorded in(Set<List<?>> come) {
            var known =
                    come.contains(List.of(id)) ? InterestType.SHAREHOLDING : InterestType.OTHER_INFLUENCE_OR_CONTROL;
            return interest == InterestType.UNKNOWN_INTEREST
                    ? new Recorded(id, owner, subject, known, share, from, to)
                    : this;
        }

        OwnershipStake certain() {
            return stake("2020-01-01", null);
        }

        OwnershipStake fuzzy() {
            return stake(from == null ? "2020-01-01" : from, to);
        }

        private OwnershipStake stake(String begin, @Nullable String end) {
            boolean inAsset = subject.getMostSignificantBits() == 1;
            return new OwnershipStake(
                    id,
                    KNOWN,
                    owner,
                    new Subject(inAsset ? null : subject, inAsset ? subject : null),
                    interest,
                    new Share(share, share),
                    FuzzyDate.parse("from", begin),
                    end == null ? null : FuzzyDate.parse("to", end));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWorldLiesWithinTheAnswer(long seed) {
        var stakes = random(new Random(seed));
        var answer = fuzzy(stakes);

        for (var world : worlds(stakes)) {
            for (var asset : List.of(LINE, PLANT)) {
                var found = answer.rollUp(asset, 0);
                var truth = world.rollUp(asset, 0);
                for (var owner : truth.owners()) {
                    isWithin(owner.share(), share(found, owner.owner()));
                }
                for (var owner : found.owners()) {
                    assertThat(share(truth, owner.owner()).min())
                            .isGreaterThanOrEqualTo(owner.share().min() - 1e-9);
                }
                isWithin(truth.unattributed(), found.unattributed());
                assertThat(answer.above(asset).all())
                        .containsAll(world.above(asset).all());
                assertThat(answer.in(asset).stream().map(OwnershipStake::getId))
                        .containsAll(world.in(asset).stream()
                                .map(OwnershipStake::getId)
                                .toList());
                var controlled = answer.control(asset).steps();
                var inWorld = world.control(asset).steps();
                for (int i = 0; i < controlled.size(); i++) {
                    assertThat(inWorld.get(i).controller())
                            .isEqualTo(controlled.get(i).controller());
                }
            }
        }
    }

    /**
     * Where one date at most is open, and nothing began and ended on it, the range of each direct owner has nothing to spare; but where
     * one owner may have followed another one, which is not concluded, so that the owners of the whole are not ruled out.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void directSharesAreAsNarrowAsTheWorldsAllow(long seed) {
        var random = new Random(seed);
        var stakes = new ArrayList<Recorded>();
        add(stakes, random, PLANT, List.of("2026-11"));
        add(stakes, random, GROUP, List.of());
        var worlds = worlds(stakes);
        var found = fuzzy(stakes).directShares(PLANT);

        if (worlds.size() == 1 << choices(stakes).size() && isConclusive(stakes)) {
            found.forEach((owner, range) -> {
                var shares = worlds.stream()
                        .mapToDouble(world -> world.directShares(PLANT)
                                .getOrDefault(owner, NOTHING)
                                .min())
                        .summaryStatistics();
                assertThat(range.min()).isCloseTo(shares.getMin(), within(1e-9));
                assertThat(range.max()).isCloseTo(shares.getMax(), within(1e-9));
            });
        }
    }

    @Test
    void aPartThatMayHaveBeenSoldIsTheBuyersOrTheWholesOwners() {
        var found = fuzzy(List.of(
                        owns(1, GROUP, 1, null, null),
                        owns(2, PLANT, 0.75, "2026-11", null),
                        owns(1, PLANT, 0.25, "2026-11", null)))
                .directShares(LINE);

        assertThat(found.get(organisation(1))).isEqualTo(new ShareRange(0.25, 1));
        assertThat(found.get(organisation(2))).isEqualTo(new ShareRange(0, 0.75));
    }

    @Test
    void whoMayHaveBeenBoughtMayStillBeTheUltimateOwner() {
        var found = fuzzy(List.of(owns(1, PLANT, 0.75, null, null), owns(2, organisation(1), 1, "2026-11", null)))
                .rollUp(PLANT, 0);

        assertThat(share(found, organisation(1))).isEqualTo(new ShareRange(0, 0.75));
        assertThat(share(found, organisation(2))).isEqualTo(new ShareRange(0, 0.75));
        assertThat(found.unattributed()).isEqualTo(new ShareRange(0.25, 1));
    }

    private static void isWithin(ShareRange truth, ShareRange answer) {
        assertThat(truth.min()).isGreaterThanOrEqualTo(answer.min() - 1e-9);
        assertThat(truth.max()).isLessThanOrEqualTo(answer.max() + 1e-9);
    }

    private static List<Recorded> random(Random random) {
        var stakes = new ArrayList<Recorded>();
        add(stakes, random, LINE, OPEN);
        add(stakes, random, PLANT, OPEN);
        add(stakes, random, GROUP, OPEN);
        for (int i = 0; i < 3; i++) {
            add(stakes, random, organisation(i), List.of(OPEN.get(random.nextInt(2))));
        }
        return stakes;
    }

    private static void add(List<Recorded> stakes, Random random, UUID subject, List<String> dates) {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var interest = switch (random.nextInt(10)) {
                case 0, 1 -> InterestType.VOTING_RIGHTS;
                case 2 -> InterestType.UNKNOWN_INTEREST;
                default -> InterestType.SHAREHOLDING;
            };
            var recorded = new Recorded(
                    UUID.randomUUID(),
                    organisation(random.nextInt(ORGANISATIONS)),
                    subject,
                    interest,
                    (1 + random.nextInt(9)) / 10.0,
                    date(random, dates),
                    date(random, dates));
            if (!recorded.owner().equals(subject)) {
                stakes.add(recorded);
            }
        }
    }

    private static boolean isConclusive(List<Recorded> stakes) {
        var inPlant =
                stakes.stream().filter(stake -> stake.subject().equals(PLANT)).toList();
        var began = inPlant.stream().filter(stake -> stake.from() != null).toList();
        var ended = inPlant.stream().filter(stake -> stake.to() != null).toList();
        boolean certain = inPlant.stream().anyMatch(stake -> stake.from() == null && stake.to() == null);
        return began.stream().noneMatch(ended::contains) && (certain || began.isEmpty() || ended.isEmpty());
    }

    private static @Nullable String date(Random random, List<String> dates) {
        return dates.isEmpty() || random.nextBoolean() ? null : dates.get(random.nextInt(dates.size()));
    }

    /** What is open: dates of subjects, and what an interest is. */
    private static Set<List<?>> choices(List<Recorded> stakes) {
        var choices = new LinkedHashSet<List<?>>();
        for (var stake : stakes) {
            if (stake.interest() == InterestType.UNKNOWN_INTEREST) {
                choices.add(List.of(stake.id()));
            }
            if (stake.from() != null) {
                choices.add(List.of(stake.subject(), stake.from()));
            }
            if (stake.to() != null) {
                choices.add(List.of(stake.subject(), stake.to()));
            }
        }
        return choices;
    }

    /** Every world in which nobody owns more than there is. */
    private static List<UpwardStakes> worlds(List<Recorded> stakes) {
        var choices = List.copyOf(choices(stakes));
        var worlds = new ArrayList<UpwardStakes>();
        for (int which = 0; which < 1 << choices.size(); which++) {
            var come = new HashSet<List<?>>();
            for (int i = 0; i < choices.size(); i++) {
                if ((which & 1 << i) != 0) {
                    come.add(choices.get(i));
                }
            }
            var held = stakes.stream()
                    .filter(stake -> stake.holdsIn(come))
                    .map(stake -> stake.in(come))
                    .toList();
            if (isPossible(held)) {
                worlds.add(new UpwardStakes(
                        TODAY, LINES, held.stream().map(Recorded::certain).toList()));
            }
        }
        return worlds;
    }

    private static boolean isPossible(List<Recorded> held) {
        Map<List<?>, Double> totals = new LinkedHashMap<>();
        held.forEach(stake -> totals.merge(List.of(stake.subject(), stake.interest()), stake.share(), Double::sum));
        return totals.values().stream().allMatch(total -> total <= 1 + 1e-9);
    }

    private static UpwardStakes fuzzy(List<Recorded> stakes) {
        return new UpwardStakes(
                TODAY, LINES, stakes.stream().map(Recorded::fuzzy).toList());
    }

    private static Recorded owns(int owner, UUID subject, double share, @Nullable String from, @Nullable String to) {
        return new Recorded(
                UUID.randomUUID(), organisation(owner), subject, InterestType.SHAREHOLDING, share, from, to);
    }

    private static UUID organisation(int number) {
        return new UUID(2, number);
    }

    private static ShareRange share(RollUp found, UUID owner) {
        return found.owners().stream()
                .filter(held -> held.owner().equals(owner))
                .map(RollUp.OwnerShare::share)
                .findFirst()
                .orElse(NOTHING);
    }
}
