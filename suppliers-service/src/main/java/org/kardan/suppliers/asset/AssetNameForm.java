package org.kardan.suppliers.asset;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.kardan.kit.write.Given;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.name.RecordedName.Written;
import org.kardan.suppliers.name.Scripts;
import org.kardan.suppliers.write.Draft;
import org.kardan.suppliers.write.FactForm;

/** How a name of an asset is written. */
@Singleton
public class AssetNameForm extends FactForm<AssetName, AssetNameInput> {

    private final AssetRepository assets;

    AssetNameForm(AssetRepository assets) {
        super("AssetName", "asset_names", FactKind.ASSET_NAME, AssetName.class);
        this.assets = assets;
    }

    @Override
    protected UUID subjectOf(AssetName row) {
        return row.getAssetId();
    }

    @Override
    protected AssetName row(Draft<AssetName> draft, AssetNameInput input) {
        return new AssetName(
                draft.id(),
                draft.knownFrom(),
                assets.require(input.asset()).getId(),
                new Written(
                        Given.text("value", input.value()),
                        script(input),
                        Given.optionalText("language", input.language()),
                        Given.required("kind", input.kind())));
    }

    private static String script(AssetNameInput input) {
        return input.script() == null
                ? Scripts.of(input.value())
                : Given.matching("script", input.script(), "[A-Z][a-z]{3}", "an ISO 15924 code, for example Cyrl");
    }
}
