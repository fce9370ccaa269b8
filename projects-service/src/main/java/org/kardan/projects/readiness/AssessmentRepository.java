package org.kardan.projects.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of assessments. */
@ApplicationScoped
@Transactional
public class AssessmentRepository extends FactRepository<Assessment> {

    AssessmentRepository() {
        super(Assessment.class);
    }

    /** How far assessments of these projects have come at the moment. */
    public List<Assessment> ofProjects(Collection<UUID> projects, Moment moment) {
        return valid("projectId in :projects", "projectId, id", Map.of("projects", projects), moment);
    }
}
