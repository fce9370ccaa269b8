package org.kardan.suppliers.asset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.fact.LastingFact;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.Words;

/** Whether an asset is in use, for a time. */
@Entity
@Immutable
@Table(name = "asset_statuses")
@Description("Whether an asset is in use, for a time.")
public class AssetStatus extends LastingFact implements SupplyFact {

    private UUID assetId;

    @Enumerated(EnumType.STRING)
    private OperatingStatus status;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected AssetStatus() {}

    /** A new status of an asset, which still holds where {@code validTo} is null. */
    public AssetStatus(
            UUID id,
            OffsetDateTime knownFrom,
            UUID assetId,
            OperatingStatus status,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.assetId = assetId;
        this.status = status;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Override
    protected FuzzyDate begins() {
        return validFrom;
    }

    @Override
    protected @Nullable FuzzyDate ends() {
        return validTo;
    }

    @Ignore
    public UUID getAssetId() {
        return assetId;
    }

    @NonNull @Description("The status.")
    public OperatingStatus getStatus() {
        return status;
    }

    @NonNull @Description(Words.VALID_FROM)
    public FuzzyDate getValidFrom() {
        return validFrom;
    }

    @Description(Words.VALID_TO)
    public @Nullable FuzzyDate getValidTo() {
        return validTo;
    }
}
