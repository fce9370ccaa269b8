package org.kardan.suppliers.asset;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How the operating status of an asset is written. */
@Singleton
public class AssetStatusForm extends FactForm<AssetStatus, AssetStatusInput> {

    private final AssetRepository assets;

    AssetStatusForm(AssetRepository assets) {
        super("AssetStatus", "asset_statuses", FactKind.ASSET_STATUS, AssetStatus.class);
        this.assets = assets;
    }

    @Override
    protected UUID subjectOf(AssetStatus row) {
        return row.getAssetId();
    }

    @Override
    protected AssetStatus row(Draft<AssetStatus> draft, AssetStatusInput input) {
        var from = Given.date("validFrom", input.validFrom());
        return new AssetStatus(
                draft.id(),
                draft.knownFrom(),
                assets.require(input.asset()).getId(),
                Given.required("status", input.status()),
                from,
                Given.end("validTo", input.validTo(), from));
    }
}
