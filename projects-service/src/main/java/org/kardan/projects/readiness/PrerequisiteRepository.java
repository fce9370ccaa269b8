package org.kardan.projects.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of prerequisites. */
@ApplicationScoped
@Transactional
public class PrerequisiteRepository extends FactRepository<Prerequisite> {

    PrerequisiteRepository() {
        super(Prerequisite.class);
    }

    /** What these projects need at the moment. */
    public List<Prerequisite> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("projectId in :projects", "projectId, id", Map.of("projects", projects), moment);
    }
}
