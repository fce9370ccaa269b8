package org.kardan.projects.capability;

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

/** What a party is said to offer or need. */
@Entity
@Immutable
@Table(name = "capability_claims")
@Description("What a party is said to offer or to need in an area.")
public class CapabilityClaim extends VersionedFact implements ProjectFact {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "party_id")
    private @Nullable UUID partyId;

    @Enumerated(EnumType.STRING)
    private CapabilityArea area;

    @Enumerated(EnumType.STRING)
    private CapabilityDirection direction;

    private @Nullable Integer strength;

    /** For Hibernate, which fills the fields. */
    protected CapabilityClaim() {}

    /** A new claim. */
    public CapabilityClaim(
            UUID id,
            OffsetDateTime knownFrom,
            UUID projectId,
            @Nullable UUID partyId,
            CapabilityArea area,
            CapabilityDirection direction,
            @Nullable Integer strength) {
        super(id, knownFrom);
        this.projectId = projectId;
        this.partyId = partyId;
        this.area = area;
        this.direction = direction;
        this.strength = strength;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Ignore
    public @Nullable UUID getPartyId() {
        return partyId;
    }

    @NonNull @Description("The area.")
    public CapabilityArea getArea() {
        return area;
    }

    @NonNull @Description("Whether the party offers it or needs it.")
    public CapabilityDirection getDirection() {
        return direction;
    }

    @Description("How strong the party is said to be, 0 to 5. Null: not stated.")
    public @Nullable Integer getStrength() {
        return strength;
    }
}
