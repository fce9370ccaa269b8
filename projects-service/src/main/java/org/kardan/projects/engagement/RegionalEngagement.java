package org.kardan.projects.engagement;

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
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;

/** What a project does with a region. */
@Entity
@Immutable
@Table(name = "regional_engagements")
@Key(fields = @FieldSet("id"))
@Description("What a project does with a region.")
public class RegionalEngagement extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private EngagementKind kind;

    @Enumerated(EnumType.STRING)
    private EngagementStatus status;

    @Embedded
    @EmbeddedColumnNaming("valid_from_%s")
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming("valid_to_%s")
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected RegionalEngagement() {}

    /** A new engagement. */
    public RegionalEngagement(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            String regionCode,
            EngagementKind kind,
            EngagementStatus status,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.regionCode = regionCode;
        this.kind = kind;
        this.status = status;
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

    @NonNull @Description("What they do together.")
    public EngagementKind getKind() {
        return kind;
    }

    @NonNull @Description("How far it has come.")
    public EngagementStatus getStatus() {
        return status;
    }

    @NonNull @Name("since")
    @Description("Since when; undisclosed where nobody says.")
    public FuzzyDate getValidFrom() {
        return validFrom;
    }

    @Name("until")
    @Description("Until when." + UNTIL)
    public @Nullable FuzzyDate getValidTo() {
        return validTo;
    }
}
