package org.kardan.projects.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.VersionedFact;

/** A phase that a project is to go through. */
@Entity
@Immutable
@Table(name = "phases")
@Description("A phase that a project is to go through.")
public class Phase extends VersionedFact implements ProjectFact {

    @Column(name = "project_id")
    private UUID projectId;

    private int position;

    @Enumerated(EnumType.STRING)
    private PhaseKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<Viability> validates;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "predecessor_ids")
    private List<UUID> predecessorIds;

    @Embedded
    @EmbeddedColumnNaming("duration_%s")
    private @Nullable DurationEstimate duration;

    @Column(name = "gate_probability")
    private @Nullable Double gateProbability;

    /** For Hibernate, which fills the fields. */
    protected Phase() {}

    /** A new phase; {@code position} is its place among the phases of the project, from 1. */
    public Phase(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            int position,
            PhaseKind kind,
            List<Viability> validates,
            List<UUID> predecessorIds,
            @Nullable DurationEstimate duration) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.position = position;
        this.kind = kind;
        this.validates = List.copyOf(validates);
        this.predecessorIds = List.copyOf(predecessorIds);
        this.duration = duration;
    }

    /** A new phase that the project goes on after with this probability, 0 to 1. */
    public Phase withGateProbability(double probability) {
        gateProbability = probability;
        return this;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @NonNull @Description("Its place among the phases of the project, from 1.")
    public int getPosition() {
        return position;
    }

    @NonNull @Description("What is built in it.")
    public PhaseKind getKind() {
        return kind;
    }

    @NonNull @Description("What it is to prove; empty where nobody says. At most 2.")
    public List<@NonNull Viability> getValidates() {
        return validates;
    }

    @Ignore
    public List<UUID> getPredecessorIds() {
        return predecessorIds;
    }

    @Description("How long it may take. Null: no estimate is published.")
    public @Nullable DurationEstimate getDuration() {
        return duration;
    }

    @Description("The probability that the project goes on after it, 0 to 1. Null: none is stated.")
    public @Nullable Double getGateProbability() {
        return gateProbability;
    }
}
