package org.kardan.projects.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kardan.kit.page.PageRequest;

/** Reads lists of what projects share. */
@ApplicationScoped
@Transactional
public class DirectoryRepository {

    private final EntityManager entityManager;

    DirectoryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The rows of a page, in reading order. */
    public <T> List<T> page(Listing<T> list, PageRequest request) {
        var cursor = request.cursor(1);
        var beyond = cursor == null ? "" : " and %s %s :place".formatted(list.key(), request.backwards() ? "<" : ">");
        var query = entityManager.createQuery(
                "from %s where %s%s order by %s%s"
                        .formatted(
                                list.type().getSimpleName(),
                                list.condition(),
                                beyond,
                                list.key(),
                                request.backwards() ? " desc" : ""),
                list.type());
        list.conditions().forEach(condition -> query.setParameter(condition.name(), condition.value()));
        if (cursor != null) {
            query.setParameter("place", cursor.keys().getFirst());
        }
        return query.setMaxResults(request.rows()).getResultList();
    }

    /** How many there are on the whole list. */
    public int count(Listing<?> list) {
        var query = entityManager.createQuery(
                "select count(*) from %s where %s".formatted(list.type().getSimpleName(), list.condition()),
                Long.class);
        list.conditions().forEach(condition -> query.setParameter(condition.name(), condition.value()));
        return Math.toIntExact(query.getSingleResult());
    }
}
