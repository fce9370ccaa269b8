package org.kardan.projects.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.PagedFactRepository;
import org.kardan.projects.fact.PagedTable;

/** The table of stage transitions. */
@ApplicationScoped
public class StageTransitionRepository extends PagedFactRepository<StageTransition> {

    StageTransitionRepository() {
        super(new PagedTable<>(StageTransition.class, "stage_transitions", false));
    }

    /** The transitions of these projects that the day leaves, those of one project in their order. */
    public List<StageTransition> ofProjects(Collection<UUID> projects, Moment moment) {
        return known(
                "among(projectId, :projects) and " + Reached.by(),
                "projectId, position, id",
                Map.of("projects", Among.ids(projects), "asOf", moment.asOf()),
                moment);
    }

    /** All transitions of a project that are believed now, whenever they happened, in their order. */
    List<StageTransition> history(UUID project) {
        return known("projectId = :project", "position, id", Map.of("project", project), Moment.now());
    }

    /** The same of several projects, those of one project in their order. */
    List<StageTransition> histories(Collection<UUID> projects) {
        return known(
                "among(projectId, :projects)",
                "projectId, position, id",
                Map.of("projects", Among.ids(projects)),
                Moment.now());
    }

    /** {@link #lastPosition} of several projects; those that have had none are left out. */
    Map<UUID, Integer> lastPositions(Collection<UUID> projects) {
        var last = new HashMap<UUID, Integer>();
        getEntityManager()
                .createQuery(
                        "select projectId, max(position) from StageTransition where among(projectId, :projects) group by projectId",
                        Object[].class)
                .setParameter("projects", Among.ids(projects))
                .getResultList()
                .forEach(row -> last.put((UUID) row[0], (Integer) row[1]));
        return last;
    }

    /** The place of the last transition that was ever known of a project; 0 where there has been none. */
    int lastPosition(UUID project) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(position), 0) from StageTransition where projectId = :project",
                        Integer.class)
                .setParameter("project", project)
                .getSingleResult();
    }
}
