package org.kardan.projects.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.FactRepository;

/** The table of component needs. */
@ApplicationScoped
@Transactional
public class ComponentNeedRepository extends FactRepository<ComponentNeed> {

    /** What these projects need. */
    public List<ComponentNeed> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("projectId in :projects", "projectId, id", Map.of("projects", projects), moment);
    }

    /** Who needs these components. */
    public List<ComponentNeed> ofComponents(Collection<String> components, Moment moment) {
        return known("componentCode in :components", "componentCode, id", Map.of("components", components), moment);
    }
}
