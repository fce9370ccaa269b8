package org.kardan.suppliers.deal.terms;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.VersionedFact;

/** What a deal is about. */
@Entity
@Immutable
@Table(name = "deal_targets")
@Description("What a deal is about: an organisation, an asset, or a share of it.")
public class DealTarget extends VersionedFact implements SupplyFact {

    private UUID dealId;
    private @Nullable UUID organisationId;
    private @Nullable UUID assetId;
    private @Nullable Double shareMin;
    private @Nullable Double shareMax;

    /** For Hibernate, which fills the fields. */
    protected DealTarget() {}

    /** A new target: either an organisation or an asset; the share has both bounds or none. */
    public DealTarget(
            UUID id,
            OffsetDateTime knownFrom,
            UUID dealId,
            @Nullable UUID organisationId,
            @Nullable UUID assetId,
            @Nullable Double shareMin,
            @Nullable Double shareMax) {
        super(id, knownFrom);
        this.dealId = dealId;
        this.organisationId = organisationId;
        this.assetId = assetId;
        this.shareMin = shareMin;
        this.shareMax = shareMax;
    }

    @Ignore
    public UUID getDealId() {
        return dealId;
    }

    @Ignore
    public @Nullable UUID getOrganisationId() {
        return organisationId;
    }

    @Ignore
    public @Nullable UUID getAssetId() {
        return assetId;
    }

    /** The organisation or the asset, whichever it is. */
    @Ignore
    public UUID getSubjectId() {
        return organisationId == null ? java.util.Objects.requireNonNull(assetId) : organisationId;
    }

    @Description(
            "The share that changes hands at least, a fraction 0..1. Null together with `shareMax`: not published.")
    public @Nullable Double getShareMin() {
        return shareMin;
    }

    @Description("The share that changes hands at most, a fraction 0..1. Null together with `shareMin`: not published.")
    public @Nullable Double getShareMax() {
        return shareMax;
    }
}
