package org.kardan.suppliers.exposure.impact;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.Fixture;
import org.kardan.suppliers.SupplyFixture;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.deal.DealStage;
import org.kardan.suppliers.ownership.OwnershipStake.Share;
import org.kardan.suppliers.ownership.OwnershipStake.Subject;
import org.kardan.suppliers.ownership.graph.InterestType;

/** Some organisations that hold parts of one another and of plants, what these make, and a deal: made up from a seed. */
final class RandomWorld {

    private static final String THIS_YEAR = Year.now(Clock.systemUTC()).toString();
    private static final List<String> REGIONS = List.of("XA-1", "XB-1");

    private final Random random;
    private final Fixture fixture;
    private final SupplyFixture supply;
    private final String run;
    private final Map<String, UUID> organisations = new LinkedHashMap<>();
    private final Map<String, UUID> plants = new LinkedHashMap<>();
    private final Map<String, UUID> components = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> holders = new LinkedHashMap<>();
    private final String deal;

    RandomWorld(long seed, Fixture fixture, SupplyFixture supply) {
        this.random = new Random(seed);
        this.fixture = fixture;
        this.supply = supply;
        this.run = "w%d-%s".formatted(seed, UUID.randomUUID().toString().substring(0, 8));
        times(3, 6, i -> add(organisations, "org" + i, fixture::organisation));
        times(2, 6, i -> add(plants, "plant" + i, this::plant));
        times(1, 3, i -> {
            var code = ("c%d_%s".formatted(i, run)).replace('-', '_').toUpperCase(Locale.ROOT);
            components.put(code, supply.component(code));
        });
        organisations.values().forEach(id -> hold(new Subject(id, null), id));
        plants.values().forEach(id -> hold(new Subject(null, id), id));
        plants.values().forEach(this::make);
        times(1, 2, i -> supply.restriction(pick(organisations.values()), "Programme " + i + " " + run));
        this.deal = dealAboutAny();
    }

    String deal() {
        return deal;
    }

    List<String> plants() {
        return List.copyOf(plants.keySet());
    }

    List<String> components() {
        return List.copyOf(components.keySet());
    }

    /** Some of the plants, one at least. */
    List<String> somePlants() {
        return plants().subList(0, 1 + random.nextInt(plants.size()));
    }

    /** That a project needs a component, as the gateway or projects-service says it. */
    static Map<String, Object> need(String component) {
        return Map.of("component", Map.of("code", component));
    }

    private void add(Map<String, UUID> all, String word, Function<String, UUID> make) {
        var slug = word + "-" + run;
        all.put(slug, make.apply(slug));
    }

    /** One in three is part of another one. */
    private UUID plant(String slug) {
        return plants.isEmpty() || random.nextInt(3) > 0
                ? fixture.plant(slug, pick(REGIONS))
                : fixture.part(slug, pick(REGIONS), pick(plants.values()));
    }

    /**
     * Owners whose least shares add up to 1 at most; now and then one more in a time to come, when they may not, and one
     * who has left this year, or may leave yet.
     */
    private void hold(Subject subject, UUID id) {
        double left = 1;
        for (int i = random.nextInt(4); i > 0; i--) {
            var owner = pick(organisations.values());
            if (owner.equals(id)) {
                continue;
            }
            double most = Math.round(left * random.nextInt(1, 11) * 100) / 1000.0;
            var share = random.nextInt(6) == 0 ? new Share(null, null) : share(most);
            left -= share.min() == null ? 0 : share.min();
            supply.stake(owner, subject, InterestType.SHAREHOLDING, share, since());
            holders.computeIfAbsent(id, any -> new ArrayList<>()).add(owner);
            if (random.nextInt(5) == 0) {
                supply.stake(owner, subject, InterestType.VOTING_RIGHTS, share, "undisclosed");
            }
        }
        if (random.nextInt(4) == 0) {
            supply.stake(pick(organisations.values()), subject, InterestType.SHAREHOLDING, new Share(0.5, 0.5), "2999");
        }
        if (random.nextInt(4) == 0) {
            var former = pick(organisations.values());
            fixture.stake(UUID.randomUUID(), Fixture.KNOWN, former, subject, Math.max(0, left / 2), "2000", THIS_YEAR);
            holders.computeIfAbsent(id, any -> new ArrayList<>()).add(former);
        }
    }

    /** Since when: one in four began in the course of this year, so that it may not have begun. */
    private String since() {
        return random.nextInt(4) == 0 ? THIS_YEAR : "undisclosed";
    }

    private Share share(double most) {
        return random.nextInt(4) == 0 ? new Share(most / 2, most) : new Share(most, most);
    }

    private void make(UUID plant) {
        if (random.nextInt(6) == 0) {
            supply.status(plant, pick(List.of(OperatingStatus.IDLE, OperatingStatus.OPERATING)));
        }
        for (var component : components.values()) {
            if (random.nextInt(4) > 0) {
                int low = random.nextInt(1, 500);
                boolean published = random.nextInt(5) > 0;
                supply.makes(
                        plant, component, published ? low : null, published ? low + random.nextInt(2) * 100 : null);
            }
        }
    }

    private String dealAboutAny() {
        var subjects = new ArrayList<UUID>(organisations.values());
        subjects.addAll(plants.values());
        var first = pick(subjects);
        var acquirers = new ArrayList<UUID>();
        times(1, 2, i -> acquirers.add(pick(organisations.values())));
        var slug = "deal-" + run;
        var id = supply.deal(slug, DealStage.AGREED, seller(first), acquirers);
        target(id, first);
        if (random.nextInt(4) == 0) {
            target(id, pick(subjects));
        }
        return slug;
    }

    private @Nullable UUID seller(UUID target) {
        var owners = holders.getOrDefault(target, List.of());
        return owners.isEmpty() || random.nextInt(3) == 0 ? null : pick(owners);
    }

    private void target(UUID deal, UUID subject) {
        var what = plants.containsValue(subject) ? new Subject(null, subject) : new Subject(subject, null);
        var share = random.nextInt(3) == 0 ? new Share(null, null) : share(random.nextInt(1, 11) / 10.0);
        supply.target(deal, what, share);
    }

    private <T> T pick(Collection<T> some) {
        return List.copyOf(some).get(random.nextInt(some.size()));
    }

    private void times(int least, int most, IntConsumer make) {
        int count = random.nextInt(least, most + 1);
        for (int i = 0; i < count; i++) {
            make.accept(i);
        }
    }
}
