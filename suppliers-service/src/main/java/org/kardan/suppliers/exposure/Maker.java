package org.kardan.suppliers.exposure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.supply.SupplyCapability;

/**
 * An asset that can supply a component: it is recorded as making it, and not as standing still.
 *
 * @param component the component's id
 * @param capabilities what is recorded of it, at least one: sources may differ, or a date be too vague to tell one from the next
 * @param status OPERATING, or UNKNOWN where no source says
 */
public record Maker(UUID component, List<SupplyCapability> capabilities, Asset asset, OperatingStatus status) {

    public Maker {
        capabilities = List.copyOf(capabilities);
    }

    /**
     * The least it can make a year by any of its records; null where one of them does not say: that may be the one that is right, so
     * that it may be any number.
     */
    public @Nullable Integer unitsLow() {
        return published() ? units(SupplyCapability::getUnitsLow).min().orElseThrow() : null;
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
