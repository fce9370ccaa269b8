package org.kardan.projects.hub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of hubs. */
@ApplicationScoped
@Transactional
public class HubRepository extends FactRepository<Hub> {

    /** The hubs of these projects at the moment. */
    public List<Hub> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("projectId in :projects", "projectId, id", Map.of("projects", projects), moment);
    }

    /** The hubs in these regions at the moment. */
    public List<Hub> inRegions(Collection<String> regions, Moment moment) {
        return valid("regionCode in :regions", "regionCode, id", Map.of("regions", regions), moment);
    }

    /** The hubs at these assets at the moment. */
    public List<Hub> atAssets(Collection<UUID> assets, Moment moment) {
        return valid("assetId in :assets", "assetId, id", Map.of("assets", assets), moment);
    }
}
