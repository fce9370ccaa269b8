package org.kardan.suppliers.exposure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.supply.SupplyCapability;

/**
 * An asset that can supply a component, or may on the day, since dates are fuzzy: it is recorded as making it, and not as standing still.
 *
 * @param component the component's id
 * @param capabilities what is recorded of it, at least one: sources may differ, or a date be too vague to tell one from the next
 * @param statuses what the asset may be in on the day: OPERATING, or UNKNOWN where no source says, and maybe others
 * @param asOf the day
 */
public record Maker(
        UUID component,
        List<SupplyCapability> capabilities,
        Asset asset,
        Set<OperatingStatus> statuses,
        LocalDate asOf) {

    private static final Set<OperatingStatus> SOURCES = Set.of(OperatingStatus.OPERATING, OperatingStatus.UNKNOWN);

    public Maker {
        capabilities = List.copyOf(capabilities);
        statuses = Set.copyOf(statuses);
    }

    /** Whether it may be a source at all. */
    public boolean isPossible() {
        return mayOperate() || isUnstated();
    }

    /** Whether it may be no source: it may stand still, or not make the component on the day. */
    public boolean mayBeNone() {
        return !SOURCES.containsAll(statuses) || !isMaking();
    }

    /** Whether it may operate. */
    public boolean mayOperate() {
        return statuses.contains(OperatingStatus.OPERATING);
    }

    /** Whether it may be that no source says whether it operates. */
    public boolean isUnstated() {
        return statuses.contains(OperatingStatus.UNKNOWN);
    }

    /** Whether it is a source without a doubt that is stated to operate. */
    public boolean isOperating() {
        return !isUnstated() && !mayBeNone();
    }

    /** Whether a fuzzy date leaves open what is so on the day. */
    public boolean isOpen() {
        return statuses.size() > 1 || !capabilities.stream().allMatch(this::holds);
    }

    /** Whether one of its capabilities certainly holds, or one hands over to another. */
    private boolean isMaking() {
        return capabilities.stream()
                .anyMatch(one -> one.hasBegun(asOf)
                        && (one.hasNotEnded(asOf)
                                || capabilities.stream()
                                        .anyMatch(next -> one.isFollowedBy(next) && next.hasNotEnded(asOf))));
    }

    private boolean holds(SupplyCapability capability) {
        return capability.hasBegun(asOf) && capability.hasNotEnded(asOf);
    }

    /**
     * The least it can make a year by any of its records, nothing where it may be no source; null where one of them does not say: that may
     * be the one that is right, so that it may be any number.
     */
    public @Nullable Integer unitsLow() {
        if (!published()) {
            return null;
        }
        return mayBeNone() ? 0 : units(SupplyCapability::getUnitsLow).min().orElseThrow();
    }

    /** The most it can make a year by any of its records; null as {@link #unitsLow}. */
    public @Nullable Integer unitsHigh() {
        return published() ? units(SupplyCapability::getUnitsHigh).max().orElseThrow() : null;
    }

    private boolean published() {
        return capabilities.stream().allMatch(record -> record.getUnitsLow() != null);
    }

    private IntStream units(Function<SupplyCapability, @Nullable Integer> of) {
        return capabilities.stream().map(of).filter(Objects::nonNull).mapToInt(Integer::intValue);
    }

    /** Whether it is recorded in a region, ISO 3166-2; null: wherever. */
    public boolean isIn(@Nullable String region) {
        var recorded = asset.getRegion();
        return region == null || recorded != null && recorded.code().equals(region);
    }

    /** The asset's id. */
    public UUID id() {
        return asset.getId();
    }
}
