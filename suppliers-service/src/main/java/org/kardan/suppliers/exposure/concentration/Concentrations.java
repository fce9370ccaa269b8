package org.kardan.suppliers.exposure.concentration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.figure.PossibleHhi;
import org.kardan.suppliers.exposure.Maker;
import org.kardan.suppliers.exposure.concentration.Capacity.Units;
import org.kardan.suppliers.exposure.concentration.ConcentrationGap.Reason;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.graph.ShareRange;

/** Works out how concentrated the capacity of some sources is; see {@link HhiRange} for the formula. */
public final class Concentrations {

    private static final ShareRange NOTHING = new ShareRange(0, 0);

    private final List<Maker> makers;
    private final UpwardStakes above;
    private final Capacity capacity;
    private final List<RollUp> rollUps;

    private Concentrations(List<Maker> makers, UpwardStakes above) {
        this.makers = makers;
        this.above = above;
        this.capacity = new Capacity(makers.stream().map(Concentrations::units).toList());
        this.rollUps = makers.stream().map(maker -> above.rollUp(maker.id(), 0)).toList();
    }

    /** @param above what is above all these makers */
    public static Concentration of(List<Maker> makers, UpwardStakes above) {
        return new Concentrations(makers, above).concentration();
    }

    private Concentration concentration() {
        double low = capacity.makers().stream().mapToDouble(Units::low).sum();
        double high = capacity.makers().stream().mapToDouble(Units::high).sum();
        return new Concentration(
                makers.size(),
                (int) makers.stream().filter(maker -> !maker.mayBeNone()).count(),
                low,
                Double.isInfinite(high) ? null : high,
                byAsset(),
                byDirectOwner(),
                byUltimateOwner(),
                gaps());
    }

    private static Units units(Maker maker) {
        Integer low = maker.unitsLow();
        Integer high = maker.unitsHigh();
        return low == null || high == null ? new Units(0, Double.POSITIVE_INFINITY) : new Units(low, high);
    }

    private @Nullable HhiRange byAsset() {
        if (capacity.isPublished()) {
            return exact(capacity.makers());
        }
        var parts = IntStream.range(0, makers.size()).mapToObj(capacity::partOf).toList();
        return index(parts, 0);
    }

    private @Nullable HhiRange byDirectOwner() {
        var held = makers.stream().map(maker -> above.directShares(maker.id())).toList();
        var unknown = held.stream().map(Concentrations::unheld).toList();
        return byOwner(held, unknown);
    }

    private @Nullable HhiRange byUltimateOwner() {
        var held = rollUps.stream().map(Concentrations::shares).toList();
        var unknown = rollUps.stream().map(RollUp::unattributed).toList();
        return byOwner(held, unknown);
    }

    private @Nullable HhiRange byOwner(List<Map<UUID, ShareRange>> held, List<ShareRange> unknown) {
        var whole = held.stream().map(Concentrations::onlyOwner).toList();
        if (capacity.isPublished() && whole.stream().allMatch(Optional::isPresent)) {
            Map<UUID, Units> ofOwners = new LinkedHashMap<>();
            for (int i = 0; i < makers.size(); i++) {
                ofOwners.merge(whole.get(i).orElseThrow(), capacity.makers().get(i), Units::and);
            }
            return exact(ofOwners.values());
        }
        var parts = held.stream()
                .flatMap(ofMaker -> ofMaker.keySet().stream())
                .distinct()
                .map(owner -> held.stream()
                        .map(ofMaker -> ofMaker.getOrDefault(owner, NOTHING))
                        .toList())
                .map(capacity::part)
                .toList();
        return index(parts, capacity.isSome() ? capacity.part(unknown).max() : 1);
    }

    private @Nullable HhiRange index(List<ShareRange> parts, double unknownMost) {
        if (!capacity.isSome()) {
            return null;
        }
        var bounds = Hhi.of(parts, unknownMost);
        return new HhiRange(bounds.min(), bounds.max(), parts.size());
    }

    /** Whoever owns all of a maker for certain. */
    private static Optional<UUID> onlyOwner(Map<UUID, ShareRange> held) {
        return held.entrySet().stream()
                .filter(owner -> owner.getValue().min() == 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The capacities of holders may each be anything in their ranges, whatever the others are: the bounds are the index's own. */
    private static @Nullable HhiRange exact(Collection<Units> holders) {
        var possible = PossibleHhi.of(holders.stream()
                .map(units -> new PossibleHhi.Range(units.low(), units.high()))
                .toList());
        return possible == null ? null : new HhiRange(possible.least(), possible.most(), holders.size());
    }

    private static Map<UUID, ShareRange> shares(RollUp rollUp) {
        Map<UUID, ShareRange> shares = new LinkedHashMap<>();
        rollUp.owners().forEach(owner -> shares.put(owner.owner(), owner.share()));
        return shares;
    }

    private static ShareRange unheld(Map<UUID, ShareRange> held) {
        double least = held.values().stream().mapToDouble(ShareRange::min).sum();
        double most = held.values().stream().mapToDouble(ShareRange::max).sum();
        return new ShareRange(Math.clamp(1 - most, 0, 1), Math.clamp(1 - least, 0, 1));
    }

    private List<ConcentrationGap> gaps() {
        List<ConcentrationGap> gaps = new ArrayList<>();
        add(
                gaps,
                Reason.CAPACITY_NOT_PUBLISHED,
                i -> Double.isInfinite(capacity.makers().get(i).high()));
        add(gaps, Reason.STATUS_NOT_RECORDED, i -> makers.get(i).isUnstated());
        add(gaps, Reason.DATE_NOT_CERTAIN, i -> makers.get(i).isOpen());
        add(gaps, Reason.OWNERS_NOT_WHOLLY_KNOWN, i -> !rollUps.get(i).gaps().isEmpty());
        return gaps;
    }

    private void add(List<ConcentrationGap> gaps, Reason reason, Predicate<Integer> isSo) {
        int count = (int) IntStream.range(0, makers.size()).boxed().filter(isSo).count();
        if (count > 0) {
            gaps.add(new ConcentrationGap(reason, count));
        }
    }
}
