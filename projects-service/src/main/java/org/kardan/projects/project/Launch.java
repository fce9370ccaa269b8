package org.kardan.projects.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.Fact;

/** When a project is to launch, as far as anybody has said. The graph shows it as {@code Project.launch}. */
@Entity
@Immutable
@Table(name = "project_launches")
public class Launch extends Fact {

    @Column(name = "project_id")
    private UUID projectId;

    @Embedded
    @EmbeddedColumnNaming
    private FuzzyDate launch;

    /** For Hibernate, which fills the fields. */
    protected Launch() {}

    /** A new statement on the launch. */
    public Launch(UUID id, OffsetDateTime knownFrom, UUID projectId, FuzzyDate launch) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.launch = launch;
    }

    public UUID getProjectId() {
        return projectId;
    }

    public FuzzyDate getLaunch() {
        return launch;
    }
}
