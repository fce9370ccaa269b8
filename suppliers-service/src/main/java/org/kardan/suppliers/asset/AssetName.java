package org.kardan.suppliers.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.name.RecordedName;

/** A name that an asset goes by. */
@Entity
@Immutable
@Table(name = "asset_names")
@Description("A name of an asset, as one script and language write it.")
public class AssetName extends RecordedName implements SupplyFact {

    private UUID assetId;

    /** For Hibernate, which fills the fields. */
    protected AssetName() {}

    /** A new name of an asset. */
    public AssetName(UUID id, OffsetDateTime knownFrom, UUID assetId, Written written) {
        super(id, knownFrom, written);
        this.assetId = assetId;
    }

    @Ignore
    public UUID getAssetId() {
        return assetId;
    }
}
