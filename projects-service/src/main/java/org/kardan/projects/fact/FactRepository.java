package org.kardan.projects.fact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.time.Moment;

/**
 * Reads facts at a moment. Subclasses are the only place with queries on their table, and are {@code @Transactional}: fields of
 * one request are fetched in parallel, and each call must have a session of its own.
 */
public abstract class FactRepository<F extends Fact> implements PanacheRepositoryBase<F, UUID> {

    private final Class<F> type;

    /** A repository of facts of a type. */
    protected FactRepository(Class<F> type) {
        this.type = type;
    }

    /** The facts known at the moment, in no order; ids that are not are left out. */
    public List<F> byIds(Collection<UUID> ids, Moment moment) {
        return ids.isEmpty() ? List.of() : known("id in :ids", "id", Map.of("ids", ids), moment);
    }

    /** Facts {@code e} believed at the moment that match a condition, in an order of HQL. */
    protected List<F> known(String condition, String order, Map<String, ?> parameters, Moment moment) {
        var rows = list(
                "from %s e where %s and %s order by %s"
                        .formatted(type.getSimpleName(), condition, Holds.known("e"), order),
                with(parameters, "knownAt", moment.knownAt()));
        return readAt(moment, rows);
    }

    /** The same, of those that may have held on the day. */
    protected List<F> valid(String condition, String order, Map<String, ?> parameters, Moment moment) {
        return known(
                condition + " and " + Holds.valid(type, "e"), order, with(parameters, "asOf", moment.asOf()), moment);
    }

    private static Map<String, Object> with(Map<String, ?> parameters, String name, Object value) {
        var all = new HashMap<String, Object>(parameters);
        all.put(name, value);
        return all;
    }

    /** Lets rows remember the moment they were read at. */
    protected static <F extends Fact> List<F> readAt(Moment moment, List<F> rows) {
        rows.forEach(row -> row.readAt(moment));
        return rows;
    }
}
