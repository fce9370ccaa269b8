package org.kardan.projects.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of parties. */
@ApplicationScoped
public class PartyRepository extends FactRepository<Party> {

    PartyRepository() {
        super(Party.class);
    }

    /** Who takes part in these projects at the moment. */
    public List<Party> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
