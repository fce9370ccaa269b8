package org.kardan.projects.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;
import org.kardan.projects.fact.PagedTable.Parent;

/** The table of component needs. */
@ApplicationScoped
public class ComponentNeedRepository extends PagedFactRepository<ComponentNeed> {

    /** Needs as pages of a component. */
    public static final Parent<ComponentNeed> OF_COMPONENT =
            Parent.byCode("component_code", ComponentNeed::getComponentCode);

    ComponentNeedRepository() {
        super(new PagedTable<>(ComponentNeed.class, "component_needs", false));
    }

    /** What these projects need. */
    public List<ComponentNeed> ofProjects(Collection<UUID> projects, Moment moment) {
        return known("among(projectId, :projects)", "projectId, id", Map.of("projects", Among.ids(projects)), moment);
    }
}
