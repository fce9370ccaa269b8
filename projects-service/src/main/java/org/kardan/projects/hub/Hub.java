package org.kardan.projects.hub;

import static org.kardan.projects.fact.Words.UNTIL;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.evidence.Modality;
import org.kardan.kit.figure.PossibleHhi;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;
import org.kardan.projects.supplier.Asset;

/** A place where a project produces or may produce. */
@Entity
@Immutable
@Table(name = "hubs")
@Key(fields = @FieldSet("id"))
@Description("A place where a project produces or may produce.")
public class Hub extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "asset_id")
    private @Nullable UUID assetId;

    @Enumerated(EnumType.STRING)
    private Modality certainty;

    @Column(name = "capacity_low")
    private @Nullable Integer capacityLow;

    @Column(name = "capacity_high")
    private @Nullable Integer capacityHigh;

    @Embedded
    @EmbeddedColumnNaming("valid_from_%s")
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming("valid_to_%s")
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected Hub() {}

    /** A new hub. */
    public Hub(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            String regionCode,
            @Nullable UUID assetId,
            Modality certainty,
            @Nullable Integer capacityLow,
            @Nullable Integer capacityHigh,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.regionCode = regionCode;
        this.assetId = assetId;
        this.certainty = certainty;
        this.capacityLow = capacityLow;
        this.capacityHigh = capacityHigh;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Ignore
    public String getRegionCode() {
        return regionCode;
    }

    @Ignore
    public @Nullable UUID getAssetId() {
        return assetId;
    }

    @NonNull @Description(
            "How firmly it is said that the hub will be. Never firmer than its citations. DENIED, as some were recorded once: it is"
                    + " only denied, and counts for nothing.")
    public Modality getCertainty() {
        return certainty;
    }

    @Description("Planned capacity in cars a year, the lower bound. Null: not published.")
    public @Nullable Integer getCapacityLow() {
        return capacityLow;
    }

    @Description("Planned capacity in cars a year, the upper bound. Null: not published.")
    public @Nullable Integer getCapacityHigh() {
        return capacityHigh;
    }

    /** Whether somebody says that it will be. */
    boolean isStated() {
        return certainty != Modality.DENIED;
    }

    /** Its planned capacity; none where it is not published. */
    Optional<PossibleHhi.Range> capacity() {
        return capacityLow == null || capacityHigh == null
                ? Optional.empty()
                : Optional.of(new PossibleHhi.Range(capacityLow, capacityHigh));
    }

    @NonNull @Description("Since when it has been planned or running; undisclosed where nobody says.")
    public FuzzyDate getValidFrom() {
        return validFrom;
    }

    @Description("Until when it held." + UNTIL)
    public @Nullable FuzzyDate getValidTo() {
        return validTo;
    }

    @Description("The plant. Null: none is named.")
    public @Nullable Asset getAsset() {
        return Asset.of(assetId);
    }
}
