package org.kardan.suppliers.supply;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.asset.AssetRepository;
import org.kardan.suppliers.component.ComponentRepository;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How that an asset makes a component is written. */
@Singleton
public class SupplyCapabilityForm extends FactForm<SupplyCapability, SupplyCapabilityInput> {

    private final AssetRepository assets;
    private final ComponentRepository components;

    SupplyCapabilityForm(AssetRepository assets, ComponentRepository components) {
        super("SupplyCapability", "supply_capabilities", FactKind.SUPPLY_CAPABILITY, SupplyCapability.class);
        this.assets = assets;
        this.components = components;
    }

    @Override
    protected UUID subjectOf(SupplyCapability row) {
        return row.getAssetId();
    }

    @Override
    protected SupplyCapability row(Draft<SupplyCapability> draft, SupplyCapabilityInput input) {
        var from = Given.date("validFrom", input.validFrom());
        Given.range("unitsLow", input.unitsLow(), "unitsHigh", input.unitsHigh(), 0, Integer.MAX_VALUE);
        return new SupplyCapability(
                draft.id(),
                draft.knownFrom(),
                assets.require(input.asset()).getId(),
                components.require(input.component()).getId(),
                input.unitsLow(),
                input.unitsHigh(),
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
