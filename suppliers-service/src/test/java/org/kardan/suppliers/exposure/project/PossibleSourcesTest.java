package org.kardan.suppliers.exposure.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.AssetKind;
import org.kardan.suppliers.asset.AssetLines;
import org.kardan.suppliers.asset.AssetStatus;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.asset.Place;
import org.kardan.suppliers.asset.PossibleStatuses;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.Supply;
import org.kardan.suppliers.exposure.concentration.Concentration;
import org.kardan.suppliers.exposure.concentration.Concentrations;
import org.kardan.suppliers.exposure.concentration.HhiRange;
import org.kardan.suppliers.exposure.project.Project.Need;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.ownership.graph.InterestType;
import org.kardan.suppliers.supply.SupplyCapability;

/**
 * What fuzzy dates of statuses and of capabilities leave open: each date of a plant is tried as the days that it may be, and what is so
 * then lies within the answer.
 */
class PossibleSourcesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final OffsetDateTime KNOWN = OffsetDateTime.parse("2020-01-01T00:00:00Z");
    private static final List<String> BEGINNINGS =
            List.of("2019-05-01", "2020", "2022-03", "2026-02-01", "2026", "2026-11", "2026-11/2027");
    private static final List<String> ENDS = List.of("2026", "2026-11", "2026-12", "2026-11/2027");
    private static final Component PART = new Component(UUID.randomUUID(), "PART", "part", null, null);
    private static final List<Need> NEEDS = List.of(new Need("PART", Criticality.CRITICAL));

    /** A plant with what is recorded of it, each recorded later than the one before. */
    private record Plant(Asset asset, List<AssetStatus> statuses, List<SupplyCapability> capabilities) {

        Maker maker() {
            var mayHold = statuses.stream()
                    .filter(one -> mayHold(one.getValidFrom(), one.getValidTo()))
                    .sorted(Comparator.comparing(one -> day(one.getValidFrom().earliest())))
                    .toList();
            var made = capabilities.stream()
                    .filter(one -> mayHold(one.getValidFrom(), one.getValidTo()))
                    .toList();
            return new Maker(
                    PART.getId(),
                    made,
                    asset,
                    PossibleStatuses.of(mayHold, TODAY).all(),
                    TODAY);
        }

        private static boolean mayHold(FuzzyDate from, @Nullable FuzzyDate to) {
            return !day(from.earliest()).isAfter(TODAY)
                    && (to == null || day(to.latest()).isAfter(TODAY));
        }

        /** What there is of it in a world in which its dates are these days; null: no source. */
        @Nullable Maker in(Map<String, LocalDate> days) {
            var made = capabilities.stream()
                    .filter(one -> holds(days, one.getValidFrom(), one.getValidTo()))
                    .map(one -> capability(asset, one.getUnitsLow(), one.getUnitsHigh(), "2019-01-01", null))
                    .toList();
            var status = status(days);
            return made.isEmpty() || status != OperatingStatus.OPERATING && status != OperatingStatus.UNKNOWN
                    ? null
                    : new Maker(PART.getId(), made, asset, Set.of(status), TODAY);
        }

        /** The last one begun of those that hold; of one day, the one recorded later. */
        OperatingStatus status(Map<String, LocalDate> days) {
            AssetStatus last = null;
            for (var one : statuses) {
                if (holds(days, one.getValidFrom(), one.getValidTo())
                        && (last == null || !on(days, one.getValidFrom()).isBefore(on(days, last.getValidFrom())))) {
                    last = one;
                }
            }
            return last == null ? OperatingStatus.UNKNOWN : last.getStatus();
        }

        private static boolean holds(Map<String, LocalDate> days, FuzzyDate from, @Nullable FuzzyDate to) {
            return !on(days, from).isAfter(TODAY) && (to == null || on(days, to).isAfter(TODAY));
        }

        private static LocalDate on(Map<String, LocalDate> days, FuzzyDate date) {
            return Objects.requireNonNull(days.get(date.stored()));
        }

        List<Map<String, LocalDate>> worlds() {
            var dates = Stream.concat(
                            statuses.stream().flatMap(one -> Stream.of(one.getValidFrom(), one.getValidTo())),
                            capabilities.stream().flatMap(one -> Stream.of(one.getValidFrom(), one.getValidTo())))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toMap(FuzzyDate::stored, Function.identity(), (a, b) -> a));
            List<Map<String, LocalDate>> worlds = List.of(Map.of());
            for (var date : dates.values()) {
                var days = Stream.of(day(date.earliest()), TODAY, TODAY.plusDays(1), day(date.latest()))
                        .filter(day -> !day.isBefore(date.earliest()) && !day.isAfter(date.latest()))
                        .distinct()
                        .toList();
                worlds = worlds.stream()
                        .flatMap(world -> days.stream().map(day -> {
                            var more = new HashMap<>(world);
                            more.put(date.stored(), day);
                            return Map.copyOf(more);
                        }))
                        .toList();
            }
            return worlds;
        }

        /** What it may turn out to be; null among them: no source. */
        List<@Nullable Maker> outcomes() {
            Map<Object, @Nullable Maker> outcomes = new HashMap<>();
            worlds().forEach(world -> {
                var maker = in(world);
                Object key = maker == null
                        ? "none"
                        : List.of(
                                maker.statuses(), String.valueOf(maker.unitsLow()), String.valueOf(maker.unitsHigh()));
                outcomes.put(key, maker);
            });
            return new ArrayList<>(outcomes.values());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWorldLiesWithinTheAnswer(long seed) {
        var random = new Random(seed);
        var plants = Stream.generate(() -> plant(random))
                .limit(1 + random.nextInt(3))
                .toList();
        var above = new UpwardStakes(TODAY, AssetLines.NONE, stakes(plants, random));
        var possible = plants.stream()
                .map(Plant::maker)
                .filter(maker -> !maker.capabilities().isEmpty() && maker.isPossible())
                .toList();
        var concentration = Concentrations.of(possible, above);
        var points = SinglePoints.of(NEEDS, supply(possible, above));

        for (var world : worlds(plants)) {
            isWithin(Concentrations.of(world, above), concentration);
            var inWorld = SinglePoints.of(NEEDS, supply(world, above));
            assertThat(told(points)).containsAll(told(inWorld));
            assertThat(told(inWorld))
                    .containsAll(told(points.stream()
                            .filter(SinglePointOfFailure::certain)
                            .toList()));
        }
        if (concentration.gaps().isEmpty() && !possible.isEmpty()) {
            assertThat(worlds(plants)).allMatch(world -> world.size() == possible.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStatusIsSaidOnlyWhereItIsSoInEveryWorld(long seed) {
        var plant = plant(new Random(seed));

        var found = plant.maker().statuses();
        var inWorlds = plant.worlds().stream().map(plant::status).collect(Collectors.toSet());

        assertThat(found).containsAll(inWorlds);
        if (found.size() == 1) {
            assertThat(inWorlds).isEqualTo(found);
        }
    }

    private static void isWithin(Concentration truth, Concentration answer) {
        assertThat(truth.sources()).isBetween(answer.sourcesLow(), answer.sources());
        assertThat(truth.unitsLow()).isGreaterThanOrEqualTo(answer.unitsLow());
        if (answer.unitsHigh() != null) {
            assertThat(truth.unitsHigh()).isLessThanOrEqualTo(answer.unitsHigh());
        }
        isWithin(truth.byAsset(), answer.byAsset());
        isWithin(truth.byDirectOwner(), answer.byDirectOwner());
        isWithin(truth.byUltimateOwner(), answer.byUltimateOwner());
    }

    private static void isWithin(@Nullable HhiRange truth, @Nullable HhiRange answer) {
        if (truth != null) {
            assertThat(answer).isNotNull();
            assertThat(truth.min()).isGreaterThanOrEqualTo(answer.min() - 1e-6);
            assertThat(truth.max()).isLessThanOrEqualTo(answer.max() + 1e-6);
        }
    }

    /** The points apart from how certain they are. */
    private static List<String> told(List<SinglePointOfFailure> points) {
        return points.stream()
                .map(point -> "%s %s %s"
                        .formatted(
                                point.kind(),
                                point.asset() == null ? null : point.asset().getSlug(),
                                point.ownerId()))
                .toList();
    }

    private static List<List<Maker>> worlds(List<Plant> plants) {
        List<List<Maker>> worlds = List.of(List.of());
        for (var plant : plants) {
            var outcomes = plant.outcomes();
            worlds = worlds.stream()
                    .flatMap(world -> outcomes.stream().map(outcome -> {
                        var more = new ArrayList<>(world);
                        if (outcome != null) {
                            more.add(outcome);
                        }
                        return List.copyOf(more);
                    }))
                    .toList();
        }
        return worlds;
    }

    private static Supply supply(List<Maker> makers, UpwardStakes above) {
        return new Supply(Moment.of(TODAY, null), Map.of("PART", PART), Map.of(PART.getId(), makers), above);
    }

    private static Plant plant(Random random) {
        var id = UUID.randomUUID();
        var asset = new Asset(id, "plant-" + id, "plant", AssetKind.PLANT, new Place(null, null, null, null), null);
        var statuses = Stream.generate(() -> new AssetStatus(
                        UUID.randomUUID(),
                        KNOWN,
                        id,
                        pick(
                                random,
                                OperatingStatus.OPERATING,
                                OperatingStatus.OPERATING,
                                OperatingStatus.CLOSED,
                                OperatingStatus.IDLE,
                                OperatingStatus.UNKNOWN),
                        FuzzyDate.parse("validFrom", pick(random, BEGINNINGS)),
                        end(random)))
                .limit(random.nextInt(4))
                .toList();
        var capabilities = Stream.generate(() -> {
                    var units = random.nextInt(4) == 0 ? null : 100 * (1 + random.nextInt(3));
                    return capability(asset, units, units, pick(random, BEGINNINGS), random);
                })
                .limit(1 + random.nextInt(2))
                .toList();
        return new Plant(asset, statuses, capabilities);
    }

    private static SupplyCapability capability(
            Asset asset, @Nullable Integer low, @Nullable Integer high, String from, @Nullable Random random) {
        return new SupplyCapability(
                UUID.randomUUID(),
                KNOWN,
                asset.getId(),
                PART.getId(),
                low,
                high,
                FuzzyDate.parse("validFrom", from),
                random == null ? null : end(random));
    }

    private static @Nullable FuzzyDate end(Random random) {
        return random.nextInt(3) > 0 ? null : FuzzyDate.parse("validTo", pick(random, ENDS));
    }

    /** Each plant is one owner's or two owners', of three. */
    private static List<OwnershipStake> stakes(List<Plant> plants, Random random) {
        var stakes = new ArrayList<OwnershipStake>();
        for (var plant : plants) {
            double share = pick(random, 1.0, 0.75, 0.5);
            int first = random.nextInt(3);
            stakes.add(stake(first, plant.asset(), share));
            if (share < 1) {
                stakes.add(stake((first + 1) % 3, plant.asset(), 1 - share));
            }
        }
        return stakes;
    }

    private static OwnershipStake stake(int owner, Asset asset, double share) {
        return new OwnershipStake(
                UUID.randomUUID(),
                KNOWN,
                new UUID(2, owner),
                new Subject(null, asset.getId()),
                InterestType.SHAREHOLDING,
                new Share(share, share),
                FuzzyDate.parse("validFrom", "2019-01-01"),
                null);
    }

    private static LocalDate day(@Nullable LocalDate bound) {
        return Objects.requireNonNull(bound);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... any) {
        return any[random.nextInt(any.length)];
    }

    private static <T> T pick(Random random, List<T> any) {
        return any.get(random.nextInt(any.size()));
    }
}
