package org.kardan.suppliers.restriction;

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
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.VersionedFact;
import org.kardan.suppliers.fact.Words;

/** That an authority lists an organisation or an asset. */
@Entity
@Immutable
@Table(name = "restrictions")
@Description(
        "That an authority lists an organisation or an asset under a programme. A recorded flag with its source, never a"
                + " judgement of ours.")
public class Restriction extends VersionedFact implements SupplyFact {

    private @Nullable UUID organisationId;
    private @Nullable UUID assetId;
    private String authority;
    private String programme;
    private @Nullable String description;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected Restriction() {}

    /** A new restriction on an organisation or an asset; one of the two is null. */
    public Restriction(
            UUID id,
            OffsetDateTime knownFrom,
            @Nullable UUID organisationId,
            @Nullable UUID assetId,
            Listing listing,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.organisationId = organisationId;
        this.assetId = assetId;
        this.authority = listing.authority();
        this.programme = listing.programme();
        this.description = listing.description();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** Who lists it under what. */
    public record Listing(
            String authority, String programme, @Nullable String description) {}

    @Ignore
    public @Nullable UUID getOrganisationId() {
        return organisationId;
    }

    @Ignore
    public @Nullable UUID getAssetId() {
        return assetId;
    }

    /** The organisation or the asset, whichever it is on. */
    @Ignore
    public UUID getSubjectId() {
        return organisationId == null ? java.util.Objects.requireNonNull(assetId) : organisationId;
    }

    @NonNull @Description("The authority that lists it.")
    public String getAuthority() {
        return authority;
    }

    @NonNull @Description("The programme it is listed under.")
    public String getProgramme() {
        return programme;
    }

    @Description("What the listing says. Null: not recorded.")
    public @Nullable String getDescription() {
        return description;
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
