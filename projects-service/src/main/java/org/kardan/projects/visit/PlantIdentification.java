package org.kardan.projects.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.fact.VersionedFact;
import org.kardan.projects.supplier.Asset;

/** That the place of a visit is a certain plant: a fact beside the visit, in its row, and with citations of its own. */
@Entity
@Immutable
@Table(name = "plant_identifications")
@Description(
        "That the place of a visit is a certain plant: a fact beside the visit, with citations of its own. It shares the"
                + " versions of the visit.")
public class PlantIdentification extends VersionedFact implements ProjectFact {

    @Column(name = "visit_id")
    private UUID visitId;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "asset_id")
    private @Nullable UUID assetId;

    /** For Hibernate, which fills the fields. */
    protected PlantIdentification() {}

    @Ignore
    public UUID getVisitId() {
        return visitId;
    }

    @Ignore
    public UUID getProjectId() {
        return projectId;
    }

    @Description("The plant. Null: not recorded.")
    public @Nullable Asset getAsset() {
        return Asset.of(assetId);
    }
}
