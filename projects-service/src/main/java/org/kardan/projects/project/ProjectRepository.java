package org.kardan.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table of projects. */
@ApplicationScoped
@Transactional
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

    /** The projects with these ids, in no order; unknown ids are left out. */
    public List<Project> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The projects with these slugs, in no order; unknown slugs are left out. */
    public List<Project> bySlugs(Collection<String> slugs) {
        return list("slug in ?1", slugs);
    }
}
