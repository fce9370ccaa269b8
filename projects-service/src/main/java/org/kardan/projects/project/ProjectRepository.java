package org.kardan.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.error.NotFound;
import org.kardan.projects.fact.Keys;

/** The table of projects. */
@ApplicationScoped
@Transactional
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The projects with these ids, in no order; unknown ids are left out. */
    public List<Project> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** A project that is there, by id or slug as a client gives it. */
    public Project require(String idOrSlug) {
        var id = Keys.uuids(List.of(idOrSlug)).getFirst();
        var found = id == null ? bySlugs(List.of(idOrSlug)) : byIds(List.of(id));
        return found.stream().findFirst().orElseThrow(() -> new NotFound("project", idOrSlug));
    }

    /** Locks a project until the transaction ends, for facts that must fit to one another; readers are not held up. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from projects where id = :id for no key update")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The projects with these slugs, in no order; unknown slugs are left out. */
    public List<Project> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }
}
