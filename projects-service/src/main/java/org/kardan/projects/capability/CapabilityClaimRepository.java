package org.kardan.projects.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of capability claims. */
@ApplicationScoped
public class CapabilityClaimRepository extends PagedFactRepository<CapabilityClaim> {

    CapabilityClaimRepository() {
        super(new PagedTable<>(CapabilityClaim.class, "capability_claims", false));
    }

    /** What is said of the parties of these projects. */
    public List<CapabilityClaim> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }

    /** The claims of these parties. */
    List<CapabilityClaim> ofParties(Collection<UUID> parties, Moment moment) {
        return known("among(partyId, :parties)", "id", Map.of("parties", Among.ids(parties)), moment);
    }
}
