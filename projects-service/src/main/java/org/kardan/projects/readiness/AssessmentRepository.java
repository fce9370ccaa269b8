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

/** The table of assessments. */
@ApplicationScoped
public class AssessmentRepository extends PagedFactRepository<Assessment> {

    AssessmentRepository() {
        super(new PagedTable<>(Assessment.class, "assessments", true));
    }

    /** How far assessments of these projects have come at the moment. */
    public List<Assessment> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
