package org.kardan.projects.claim;

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
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.VersionedFact;

/** Something that sources claim of a project as a whole. */
@Entity
@Immutable
@Table(name = "claims")
@Description("Something that sources claim of a project as a whole. That it is recorded does not make it so.")
public class Claim extends VersionedFact implements ProjectFact {

    @Column(name = "project_id")
    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind;

    private String statement;

    /** For Hibernate, which fills the fields. */
    protected Claim() {}

    /** A new claim. */
    public Claim(UUID id, OffsetDateTime knownFrom, UUID projectId, ClaimKind kind, String statement) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.kind = kind;
        this.statement = statement;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @NonNull @Description("What it is about.")
    public ClaimKind getKind() {
        return kind;
    }

    @NonNull @Description("What is claimed, in a sentence.")
    public String getStatement() {
        return statement;
    }
}
