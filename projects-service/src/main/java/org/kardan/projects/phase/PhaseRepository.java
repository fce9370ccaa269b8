package org.kardan.projects.phase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of phases. */
@ApplicationScoped
public class PhaseRepository extends PagedFactRepository<Phase> {

    PhaseRepository() {
        super(new PagedTable<>(Phase.class, "phases", false));
    }

    /** The phases of these projects, those of one project in their order. */
    public List<Phase> ofProjects(Collection<UUID> projects, Moment moment) {
        return known(
                "among(projectId, :projects)",
                "projectId, position, id",
                Map.of("projects", Among.ids(projects)),
                moment);
    }

    /** The phases that any of these is to end before. */
    List<Phase> following(Collection<UUID> phases, Moment moment) {
        return known("array_overlaps(predecessorIds, :phases)", "id", Map.of("phases", Among.ids(phases)), moment);
    }
}
