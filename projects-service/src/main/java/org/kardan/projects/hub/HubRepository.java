package org.kardan.projects.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;
import org.kardan.projects.fact.PagedTable.Parent;

/** The table of hubs. */
@ApplicationScoped
public class HubRepository extends PagedFactRepository<Hub> {

    /** Hubs as pages of a region. */
    public static final Parent<Hub> IN_REGION = Parent.byCode("region_code", Hub::getRegionCode);

    /** Hubs as pages of a plant. */
    public static final Parent<Hub> AT_ASSET = Parent.byId("asset_id", Hub::getAssetId);

    HubRepository() {
        super(new PagedTable<>(Hub.class, "hubs", true));
    }

    /** The hubs of these projects at the moment. */
    public List<Hub> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
