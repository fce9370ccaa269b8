package org.kardan.suppliers.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;

/** Reads facts of whatever kind. */
@ApplicationScoped
public class AnyFactRepository {

    private final Reading reading;

    AnyFactRepository(Reading reading) {
        this.reading = reading;
    }

    /** The facts of a kind known at the moment, in no order; ids that are not are left out. */
    public <F extends Fact> List<F> byIds(Class<F> kind, Collection<UUID> ids, Moment moment) {
        var where = new Where().and("among(e.id, :ids)", "ids", Among.ids(ids)).knownAt(moment);
        return FactRepository.readAt(moment, where.rows(reading, kind, "e.id", Integer.MAX_VALUE));
    }

    /** The rows of a kind that has no history, in no order; unknown ids are left out. */
    public <R> List<R> rows(Class<R> kind, Collection<UUID> ids) {
        return reading.rows(kind, "among(id, ?1)", Among.ids(ids));
    }
}
