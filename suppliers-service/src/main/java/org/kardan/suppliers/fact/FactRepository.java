package org.kardan.suppliers.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.time.Moment;

/**
 * Reads facts at a moment. Subclasses are the only place with queries on their table, and are {@code @Transactional}: fields of
 * one request are fetched in parallel, and each call must have a session of its own.
 */
public abstract class FactRepository<F extends Fact> implements PanacheRepositoryBase<F, UUID> {

    private final Class<F> entity;

    protected FactRepository(Class<F> entity) {
        this.entity = entity;
    }

    /** The facts known now, in no order; ids that are not are left out. */
    public List<F> byIds(Collection<UUID> ids) {
        var now = Moment.now();
        return read(new Where().and("e.id in :ids", "ids", ids).knownAt(now), "id", now);
    }

    /** Facts that fulfil the conditions, sorted by attributes of {@code e}. */
    protected List<F> read(Where where, String order, Moment moment) {
        var rows = list(
                "from %s e where %s order by e.%s".formatted(entity.getSimpleName(), where.hql(), order),
                where.parameters());
        return readAt(moment, rows);
    }

    /** Lets rows remember the moment they were read at. */
    protected static <F extends Fact> List<F> readAt(Moment moment, List<F> rows) {
        rows.forEach(row -> row.readAt(moment));
        return rows;
    }
}
