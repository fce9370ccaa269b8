package org.kardan.suppliers.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
    protected Reading reading;

    protected FactRepository(Class<F> entity) {
        this.entity = entity;
    }

    /** The facts known now, in no order; ids that are not are left out. */
    public List<F> byIds(Collection<UUID> ids) {
        var now = Moment.now();
        return read(new Where().and("among(e.id, :ids)", "ids", Among.ids(ids)).knownAt(now), "id", now);
    }

    /** Facts that fulfil the conditions, sorted by attributes of {@code e}. */
    protected List<F> read(Where where, String order, Moment moment) {
        return readAt(moment, where.rows(reading, entity, "e." + order, Integer.MAX_VALUE));
    }

    /** Lets rows remember the moment they were read at. */
    protected static <F extends Fact> List<F> readAt(Moment moment, List<F> rows) {
        rows.forEach(row -> row.readAt(moment));
        return rows;
    }
}
