package org.kardan.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of launches: at most one of a project is known at any moment. */
@ApplicationScoped
public class LaunchRepository extends FactRepository<Launch> {

    LaunchRepository() {
        super(Launch.class);
    }

    /** The launches known at the moment. */
    public List<Launch> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("among(projectId, :projects)", "projectId", Map.of("projects", Among.ids(projects)), moment);
    }
}
