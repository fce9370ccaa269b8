package org.kardan.suppliers.exposure;

import java.util.UUID;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.asset.OperatingStatus;
import org.kardan.suppliers.supply.SupplyCapability;

/**
 * An asset that can supply a component: it is recorded as making it, and not as standing still.
 *
 * @param status OPERATING, or UNKNOWN where no source says
 */
public record Maker(SupplyCapability capability, Asset asset, OperatingStatus status) {

    /** The asset's id. */
    public UUID id() {
        return asset.getId();
    }
}
