package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.UNTIL;

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
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;

/** What a project is said to need before it can go on. */
@Entity
@Immutable
@Table(name = "prerequisites")
@Description("What a project is said to need before it can go on.")
public class Prerequisite extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private PrerequisiteKind kind;

    @Enumerated(EnumType.STRING)
    private PrerequisiteStatus status;

    private String statement;

    @Embedded
    @EmbeddedColumnNaming("valid_from_%s")
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming("valid_to_%s")
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected Prerequisite() {}

    /** A new prerequisite. */
    public Prerequisite(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            PrerequisiteKind kind,
            PrerequisiteStatus status,
            String statement,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.kind = kind;
        this.status = status;
        this.statement = statement;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @NonNull @Description("What kind of thing.")
    public PrerequisiteKind getKind() {
        return kind;
    }

    @NonNull @Description("How far it is met.")
    public PrerequisiteStatus getStatus() {
        return status;
    }

    @NonNull @Description("What is needed, in a sentence.")
    public String getStatement() {
        return statement;
    }

    @NonNull @Description("Since when this has been its status; undisclosed where nobody says.")
    public FuzzyDate getValidFrom() {
        return validFrom;
    }

    @Description("Until when it held." + UNTIL)
    public @Nullable FuzzyDate getValidTo() {
        return validTo;
    }
}
