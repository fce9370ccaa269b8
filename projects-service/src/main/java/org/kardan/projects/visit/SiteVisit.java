package org.kardan.projects.visit;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
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
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.ProjectSearchResult;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;
import org.kardan.projects.supplier.Asset;

/** A visit of somebody to a plant, as a source tells of it. */
@Entity
@Immutable
@Table(name = "site_visits")
@Key(fields = @FieldSet("id"))
@Description("A visit of an office holder to a plant, as a source tells of it.")
public class SiteVisit extends VersionedFact implements ProjectFact, TimelineEvent, ProjectSearchResult {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "visitor_id")
    private @Nullable UUID visitorId;

    private String description;

    @Column(name = "asset_id")
    private @Nullable UUID assetId;

    @Column(name = "identification_id")
    private @Nullable UUID identificationId;

    @Embedded
    @EmbeddedColumnNaming("visited_%s")
    private FuzzyDate visited;

    private @Nullable String purpose;

    private @Nullable String recognised;

    /** For Hibernate, which fills the fields. */
    protected SiteVisit() {}

    /** A new visit. */
    public SiteVisit(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            @Nullable UUID visitorId,
            String description,
            @Nullable UUID assetId,
            @Nullable UUID identificationId,
            FuzzyDate visited,
            @Nullable String purpose,
            @Nullable String recognised) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.visitorId = visitorId;
        this.description = description;
        this.assetId = assetId;
        this.identificationId = identificationId;
        this.visited = visited;
        this.purpose = purpose;
        this.recognised = recognised;
    }

    /** The version after this one, that says of no plant that it was the place. */
    SiteVisit withoutPlant(OffsetDateTime at) {
        var next =
                new SiteVisit(getId(), at, projectId, visitorId, description, null, null, visited, purpose, recognised);
        next.follow(this);
        return next;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Ignore
    public @Nullable UUID getVisitorId() {
        return visitorId;
    }

    @NonNull @Description("The place in the source's words.")
    public String getDescription() {
        return description;
    }

    @Ignore
    public @Nullable UUID getAssetId() {
        return assetId;
    }

    @Ignore
    public @Nullable UUID getIdentificationId() {
        return identificationId;
    }

    @NonNull @Description("When; undisclosed where nobody says.")
    public FuzzyDate getVisited() {
        return visited;
    }

    @Description("What for. Null: not stated.")
    public @Nullable String getPurpose() {
        return purpose;
    }

    @Description("What the visitor recognised or praised there. Null: not stated.")
    public @Nullable String getRecognised() {
        return recognised;
    }

    @Description(
            "The plant it is believed to be; see `identification` for why. Null: the place is not named, or is several.")
    public @Nullable Asset getAsset() {
        return Asset.of(assetId);
    }
}
