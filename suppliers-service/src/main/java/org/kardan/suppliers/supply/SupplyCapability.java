package org.kardan.suppliers.supply;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

/** That an asset makes a component, for a time. */
@Entity
@Immutable
@Table(name = "supply_capabilities")
@Key(fields = @FieldSet("id"))
@Description("That an asset makes a component, for a time.")
public class SupplyCapability extends LastingFact implements SupplyFact {

    private UUID assetId;
    private UUID componentId;
    private @Nullable Integer unitsLow;
    private @Nullable Integer unitsHigh;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected SupplyCapability() {}

    /** A new capability; the units have both bounds or none. */
    public SupplyCapability(
            UUID id,
            OffsetDateTime knownFrom,
            UUID assetId,
            UUID componentId,
            @Nullable Integer unitsLow,
            @Nullable Integer unitsHigh,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.assetId = assetId;
        this.componentId = componentId;
        this.unitsLow = unitsLow;
        this.unitsHigh = unitsHigh;
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

    @Ignore
    public UUID getComponentId() {
        return componentId;
    }

    @Description("Units a year at least. Null together with `unitsHigh`: not published.")
    public @Nullable Integer getUnitsLow() {
        return unitsLow;
    }

    @Description("Units a year at most. Null together with `unitsLow`: not published.")
    public @Nullable Integer getUnitsHigh() {
        return unitsHigh;
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
