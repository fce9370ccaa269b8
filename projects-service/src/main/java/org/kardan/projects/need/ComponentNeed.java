package org.kardan.projects.need;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.VersionedFact;
import org.kardan.projects.supplier.Component;

/** A component that a project needs. */
@Entity
@Immutable
@Table(name = "component_needs")
@Key(fields = @FieldSet("id"))
@Description("A component that a project needs.")
public class ComponentNeed extends VersionedFact implements ProjectFact {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "component_code")
    private String componentCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Criticality criticality;

    @Column(name = "units_per_vehicle")
    private @Nullable Double unitsPerVehicle;

    @Column(name = "local_content_wanted")
    private @Nullable Double localContentWanted;

    /** For Hibernate, which fills the fields. */
    protected ComponentNeed() {}

    /** A new need. */
    public ComponentNeed(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            String componentCode,
            @Nullable Criticality criticality,
            @Nullable Double unitsPerVehicle,
            @Nullable Double localContentWanted) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.componentCode = componentCode;
        this.criticality = criticality;
        this.unitsPerVehicle = unitsPerVehicle;
        this.localContentWanted = localContentWanted;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Ignore
    public String getComponentCode() {
        return componentCode;
    }

    @Description("How much depends on it. Null: not stated.")
    public @Nullable Criticality getCriticality() {
        return criticality;
    }

    @Description("Pieces in one car. Null: not stated.")
    public @Nullable Double getUnitsPerVehicle() {
        return unitsPerVehicle;
    }

    @Description("The share of it that is to be made in the host country, 0 to 1. Null: not stated.")
    public @Nullable Double getLocalContentWanted() {
        return localContentWanted;
    }

    @Description(
            "The component. Null, with an error: suppliers-service, which knows all but its code, could not be asked.")
    public Component getComponent() {
        return new Component(componentCode);
    }
}
