package org.kardan.projects.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of parties. */
@ApplicationScoped
public class PartyRepository extends PagedFactRepository<Party> {

    PartyRepository() {
        super(new PagedTable<>(Party.class, "parties", true));
    }

    /** Who takes part in these projects at the moment. */
    public List<Party> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
