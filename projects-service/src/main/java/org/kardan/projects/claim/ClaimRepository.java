package org.kardan.projects.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of claims. */
@ApplicationScoped
public class ClaimRepository extends PagedFactRepository<Claim> {

    ClaimRepository() {
        super(new PagedTable<>(Claim.class, "claims", false));
    }

    /** What is claimed of these projects. */
    public List<Claim> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
