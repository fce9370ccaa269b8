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

/** How far the examination of a question has come. */
@Entity
@Immutable
@Table(name = "assessments")
@Description("How far the examination of a question has come, and to what result.")
public class Assessment extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private AssessmentSubject subject;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @Embedded
    @EmbeddedColumnNaming("valid_from_%s")
    private FuzzyDate validFrom;

    @Embedded
    @EmbeddedColumnNaming("valid_to_%s")
    private @Nullable FuzzyDate validTo;

    /** For Hibernate, which fills the fields. */
    protected Assessment() {}

    /** A new assessment. */
    public Assessment(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            AssessmentSubject subject,
            AssessmentStatus status,
            FuzzyDate validFrom,
            @Nullable FuzzyDate validTo) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.subject = subject;
        this.status = status;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @NonNull @Description("What is examined.")
    public AssessmentSubject getSubject() {
        return subject;
    }

    @NonNull @Description("How far it has come.")
    public AssessmentStatus getStatus() {
        return status;
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
