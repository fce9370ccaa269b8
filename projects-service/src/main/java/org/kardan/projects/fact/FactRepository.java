package org.kardan.projects.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;

/**
 * Reads facts at a moment. Subclasses are the only place with queries on their table. Fields of one request are fetched in parallel, and
 * each read has a session of its own ({@link Reading}); what a subclass does by {@link #getEntityManager()} needs a transaction.
 */
public abstract class FactRepository<F extends Fact> implements PanacheRepositoryBase<F, UUID> {

    private final Class<F> entity;

    @Inject
    Reading reading;

    /** A repository of this entity. */
    protected FactRepository(Class<F> entity) {
        this.entity = entity;
    }

    /** The facts known at the moment, in no order; ids that are not are left out. */
    public List<F> byIds(Collection<UUID> ids, Moment moment) {
        return ids.isEmpty() ? List.of() : known("among(id, :ids)", "id", Map.of("ids", Among.ids(ids)), moment);
    }

    /**
     * A fact that is believed now, kept from being corrected or retracted by others until the transaction ends; none where none is
     * believed.
     */
    public Optional<F> hold(UUID id) {
        return hold(List.of(id)).stream().findFirst();
    }

    /** Those of the facts that are believed now, each held as by {@link #hold(UUID)}, in an order that all go by. */
    public List<F> hold(Collection<UUID> ids) {
        while (true) {
            var held = Set.copyOf(getEntityManager()
                    .unwrap(Session.class)
                    .createNativeQuery(
                            "select id from %s where id = any(:ids) and known_to is null order by id for share"
                                    .formatted(entity.getAnnotation(Table.class).name()),
                            UUID.class)
                    .setParameter("ids", Among.ids(ids))
                    .getResultList());
            var believed = getEntityManager()
                    .createQuery(
                            "from %s where among(id, :ids) and knownTo is null".formatted(entity.getSimpleName()),
                            entity)
                    .setParameter("ids", Among.ids(ids))
                    .getResultList();
            // Waiting for the lock may have shown us the end of an old version, and hidden the start of a new one.
            if (believed.stream().map(Fact::getId).allMatch(held::contains)) {
                return believed;
            }
        }
    }

    /** Facts {@code e} believed at the moment that match a condition, in an order of HQL. */
    protected List<F> known(String condition, String order, Map<String, ?> parameters, Moment moment) {
        var hql = "from %s e where %s and %s order by %s"
                .formatted(entity.getSimpleName(), condition, Holds.known("e"), order);
        return readAt(moment, reading.in(session -> {
            var query = session.createSelectionQuery(hql, entity).setParameter("knownAt", moment.knownAt());
            parameters.forEach(query::setParameter);
            return query.getResultList();
        }));
    }

    /** The same, of those that may have held on the day. */
    protected List<F> valid(String condition, String order, Map<String, ?> parameters, Moment moment) {
        var all = new HashMap<String, Object>(parameters);
        all.put("asOf", moment.asOf());
        return known(condition + " and " + Holds.valid(entity, "e"), order, all, moment);
    }

    /** Lets rows remember the moment they were read at. */
    protected static <F extends Fact> List<F> readAt(Moment moment, List<F> rows) {
        rows.forEach(row -> row.readAt(moment));
        return rows;
    }
}
