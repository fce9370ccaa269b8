package org.kardan.suppliers.ownership;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
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
import org.kardan.suppliers.ownership.graph.Holding;
import org.kardan.suppliers.ownership.graph.Holding.Turn;
import org.kardan.suppliers.ownership.graph.InterestType;

/** That an organisation holds an interest in another one or in an asset, for a time. */
@Entity
@Immutable
@Table(name = "ownership_stakes")
@Key(fields = @FieldSet("id"))
@Description("That an organisation holds an interest in another one or in an asset, for a time.")
public class OwnershipStake extends LastingFact implements SupplyFact {

    private UUID ownerId;
    private @Nullable UUID organisationId;
    private @Nullable UUID assetId;

    /** The database computes it. */
    @Column(insertable = false, updatable = false)
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private InterestType interest;

    private @Nullable Double shareMin;
    private @Nullable Double shareMax;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected OwnershipStake() {}

    /** A new stake. */
    public OwnershipStake(
            UUID id,
            OffsetDateTime knownFrom,
            UUID ownerId,
            Subject subject,
            InterestType interest,
            Share share,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.ownerId = ownerId;
        this.organisationId = subject.organisation();
        this.assetId = subject.asset();
        this.interest = interest;
        this.shareMin = share.min();
        this.shareMax = share.max();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** What is owned: one of the two is null. */
    public record Subject(
            @Nullable UUID organisation, @Nullable UUID asset) {}

    /** How much of it, as fractions 0..1: equal when exact, both null when not published. */
    public record Share(@Nullable Double min, @Nullable Double max) {}

    /**
     * The stake as the rules of ownership see it on a day on which it may hold. It certainly does from the latest day it can
     * have begun on, up to the earliest it can have ended on, as {@link ShareTotals} counts.
     */
    @Ignore
    public Holding holding(LocalDate asOf) {
        boolean begun = hasBegun(asOf);
        boolean holdsOn = hasNotEnded(asOf);
        var turn = begun && holdsOn
                ? null
                : new Turn(begun ? null : validFrom.stored(), holdsOn ? null : validTo.stored());
        return new Holding(getId(), ownerId, getSubjectId(), interest, shareMin, shareMax, turn);
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
    public UUID getOwnerId() {
        return ownerId;
    }

    @Ignore
    public @Nullable UUID getOrganisationId() {
        return organisationId;
    }

    @Ignore
    public @Nullable UUID getAssetId() {
        return assetId;
    }

    @Ignore
    public UUID getSubjectId() {
        // Not what the database computes: a stake that is only supposed was never there.
        return organisationId == null ? Objects.requireNonNull(assetId) : organisationId;
    }

    @NonNull @Description("What kind of interest it is.")
    public InterestType getInterest() {
        return interest;
    }

    @Description(
            "The share at least, a fraction 0..1; equal to `shareMax` when exact. Null together with it: not published.")
    public @Nullable Double getShareMin() {
        return shareMin;
    }

    @Description("The share at most, a fraction 0..1. Null together with `shareMin`: not published.")
    public @Nullable Double getShareMax() {
        return shareMax;
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
