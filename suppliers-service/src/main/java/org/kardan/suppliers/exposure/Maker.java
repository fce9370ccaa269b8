package org.kardan.suppliers.exposure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.supply.SupplyCapability;

/**
 * An asset that can supply a component: it is recorded as making it, and not as standing still.
 *
 * @param status OPERATING, or UNKNOWN where no source says
 */
public record Maker(SupplyCapability capability, Asset asset, OperatingStatus status) {

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
