package org.kardan.projects.stage;

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
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;

/** A step of a project from one stage to another. */
@Entity
@Immutable
@Table(name = "stage_transitions")
@Key(fields = @FieldSet("id"))
@Description("A step of a project from one stage to another.")
public class StageTransition extends VersionedFact implements ProjectFact, TimelineEvent {

    @Column(name = "project_id")
    private UUID projectId;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage")
    private @Nullable Stage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage")
    private Stage to;

    @Enumerated(EnumType.STRING)
    private TransitionStatus status;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate occurred;

    private @Nullable String reason;

    /** For Hibernate, which fills the fields. */
    protected StageTransition() {}

    /** A new transition; {@code position} is its place among the transitions of the project, from 1. */
    public StageTransition(UUID id, OffsetDateTime knownFrom, UUID projectId, int position, Step step) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.position = position;
        this.from = step.from();
        this.to = step.to();
        this.status = step.status();
        this.occurred = step.occurred();
        this.reason = step.reason();
    }

    /** What a transition says. */
    public record Step(
            @Nullable Stage from,
            Stage to,
            TransitionStatus status,
            FuzzyDate occurred,
            @Nullable String reason) {}

    /** What the transition says. */
    Step step() {
        return new Step(from, to, status, occurred, reason);
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Ignore
    public int getPosition() {
        return position;
    }

    @Description("The stage before. Null: it is the first one known.")
    public @Nullable Stage getFrom() {
        return from;
    }

    @NonNull @Description("The stage it leads to.")
    public Stage getTo() {
        return to;
    }

    @NonNull @Description("Whether it has happened.")
    public TransitionStatus getStatus() {
        return status;
    }

    @NonNull @Description("When it happened; of one under way, when it was seen to be. Undisclosed where nobody says.")
    public FuzzyDate getOccurred() {
        return occurred;
    }

    @Description("Why, where a project goes back or sideways. Null: not stated.")
    public @Nullable String getReason() {
        return reason;
    }
}
