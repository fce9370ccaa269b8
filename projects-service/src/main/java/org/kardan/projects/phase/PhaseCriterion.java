package org.kardan.projects.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.VersionedFact;

/** By what a phase is judged. */
@Entity
@Immutable
@Table(name = "phase_criteria")
@Description("By what a phase is judged.")
public class PhaseCriterion extends VersionedFact implements ProjectFact {

    @Column(name = "phase_id")
    private UUID phaseId;

    private int position;

    private String description;

    private @Nullable String target;

    private @Nullable String outcome;

    @Enumerated(EnumType.STRING)
    private CriterionVerdict verdict;

    /** For Hibernate, which fills the fields. */
    protected PhaseCriterion() {}

    /** A new criterion. */
    public PhaseCriterion(
            UUID id,
            OffsetDateTime knownFrom,
            UUID phaseId,
            int position,
            String description,
            @Nullable String target,
            @Nullable String outcome,
            CriterionVerdict verdict) {
        super(id, knownFrom);
        this.phaseId = phaseId;
        this.position = position;
        this.description = description;
        this.target = target;
        this.outcome = outcome;
        this.verdict = verdict;
    }

    @Ignore
    public UUID getPhaseId() {
        return phaseId;
    }

    @Ignore
    public int getPosition() {
        return position;
    }

    @NonNull @Description("What is looked at.")
    public String getDescription() {
        return description;
    }

    @Description("What is to be reached. Null: not published.")
    public @Nullable String getTarget() {
        return target;
    }

    @Description("What was reached. Null: not known yet.")
    public @Nullable String getOutcome() {
        return outcome;
    }

    @NonNull @Description("Whether it was met.")
    public CriterionVerdict getVerdict() {
        return verdict;
    }
}
