package org.kardan.projects.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of claims. */
@ApplicationScoped
@Transactional
public class ClaimRepository extends FactRepository<Claim> {

    ClaimRepository() {
        super(Claim.class);
    }

    /** What is claimed of these projects. */
    public List<Claim> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("projectId in :projects", "projectId, id", Map.of("projects", projects), moment);
    }
}
