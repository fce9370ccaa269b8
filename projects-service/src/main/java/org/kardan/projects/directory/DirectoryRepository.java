package org.kardan.projects.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.page.Placed;
import org.kardan.kit.page.Sorting;

/** Reads lists of what projects share. */
@ApplicationScoped
@Transactional
public class DirectoryRepository {

    private final EntityManager entityManager;

    DirectoryRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The rows of a page, in reading order. */
    public <T> List<Placed<T>> page(Listing<T> list, Sorting sorting, PageRequest request) {
        var query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select t.*, %s as placed from %s t where %s%s order by %s limit :rows"
                                .formatted(
                                        sorting.place(),
                                        list.table(),
                                        list.wanted().sql(),
                                        sorting.beyond(request),
                                        sorting.order(request)),
                        Object[].class)
                .addEntity("t", list.type())
                .addScalar("placed", String.class)
                .setParameter("rows", request.rows());
        sorting.parameters(request).forEach(query::setParameter);
        list.wanted().bind(query);
        return query.list().stream()
                .map(row -> sorting.placed(list.type().cast(row[0]), (String) row[1]))
                .toList();
    }

    /** How many there are on the whole list. */
    public int count(Listing<?> list) {
        var query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from %s t where %s"
                                .formatted(list.table(), list.wanted().sql()),
                        Integer.class);
        list.wanted().bind(query);
        return query.getSingleResult();
    }
}
