package org.kardan.projects.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of prerequisites. */
@ApplicationScoped
public class PrerequisiteRepository extends PagedFactRepository<Prerequisite> {

    PrerequisiteRepository() {
        super(new PagedTable<>(Prerequisite.class, "prerequisites", true));
    }

    /** What these projects need at the moment. */
    public List<Prerequisite> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
