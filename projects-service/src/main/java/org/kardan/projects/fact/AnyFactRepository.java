package org.kardan.projects.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.time.Moment;

/** Reads facts of whatever kind. */
@ApplicationScoped
@Transactional
public class AnyFactRepository {

    private final EntityManager entityManager;

    AnyFactRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The facts of a kind with these values of an attribute, as known at the moment, in no order. */
    public <F extends Fact> List<F> by(Class<F> kind, String attribute, Collection<UUID> values, Moment moment) {
        var rows = entityManager
                .createQuery(
                        "from %s e where %s in :values and %s"
                                .formatted(kind.getSimpleName(), attribute, Holds.known("e")),
                        kind)
                .setParameter("values", values)
                .setParameter("knownAt", moment.knownAt())
                .getResultList();
        return FactRepository.readAt(moment, rows);
    }

    /** The same, of those that may have held on the day. For facts with a valid time. */
    public <F extends Fact> List<F> validBy(Class<F> kind, String attribute, Collection<UUID> values, Moment moment) {
        var rows = entityManager
                .createQuery(
                        "from %s e where %s in :values and %s and %s"
                                .formatted(kind.getSimpleName(), attribute, Holds.known("e"), Holds.valid(kind, "e")),
                        kind)
                .setParameter("values", values)
                .setParameter("knownAt", moment.knownAt())
                .setParameter("asOf", moment.asOf())
                .getResultList();
        return FactRepository.readAt(moment, rows);
    }
}
