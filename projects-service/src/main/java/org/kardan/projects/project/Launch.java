package org.kardan.projects.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.TimelineEvent;
import org.kardan.projects.fact.VersionedFact;

/** When a project is to launch, as far as anybody has said. The graph shows its date as {@code Project.launch}. */
@Entity
@Immutable
@Table(name = "project_launches")
@Description("What is said of when a project is to launch. `Project.launch` gives the date alone.")
public class Launch extends VersionedFact implements ProjectFact, TimelineEvent {

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

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @NonNull @Name("date")
    @Description("When; undisclosed where nobody has published a date.")
    public FuzzyDate getLaunch() {
        return launch;
    }
}
