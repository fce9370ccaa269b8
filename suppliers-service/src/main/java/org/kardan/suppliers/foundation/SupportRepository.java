package org.kardan.suppliers.foundation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.Reading;
import org.kardan.kit.time.Moment;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.Holds;
import org.kardan.suppliers.fact.Keys;

/** Finds what rests on sources, over all kinds of facts. */
@ApplicationScoped
class SupportRepository {

    /** Source {@code p.parent} and all that derive from it. */
    private static final String DERIVED = "with recursive derived as (select p.parent as id union"
            + " select s.id from derived d join <sources> s on s.derived_from_id = d.id)";

    /** What they speak for, and what nobody else has said a word of. */
    private static final String RESTING = "(c.modality <> 'DENIED' or not exists (select 1 from citations o"
            + " where o.fact_id = c.fact_id and o.source_id <> all(array(select id from derived)) and "
            + Holds.sqlKnown("o") + ")) and " + Holds.sqlKnown("c");

    /** Of each source as many as a page has, from its index, so that one with millions of facts is not read through. */
    private static final String PAGE = DERIVED
            + " select distinct x.fact_id, x.fact_kind from derived cross join lateral"
            + " (select distinct c.fact_id, c.fact_kind from citations c where c.source_id = derived.id and " + RESTING
            + "#beyond order by c.fact_id#direction limit :rows) x order by x.fact_id#direction limit :rows";

    private static final String COUNT = DERIVED + " select count(distinct c.fact_id) as number from citations c"
            + " where c.source_id = any(array(select id from derived)) and " + RESTING;

    private static final String EACH = "from unnest(cast(:parents as uuid[])) as p (parent) cross join lateral (";

    private final Reading reading;

    SupportRepository(Reading reading) {
        this.reading = reading;
    }

    /** A fact that was found, under the source it was asked for. */
    record Found(UUID source, UUID fact, FactKind kind) {}

    /** The rows of a page of what rests on each source or one that derives from it, by one statement. */
    List<Found> page(List<UUID> sources, PageRequest request, Moment moment) {
        var direction = request.backwards() ? " desc" : "";
        var cursor = request.cursor(1);
        var page = PAGE.replace("#beyond", cursor == null ? "" : " and c.fact_id #past :place")
                .replace("#past", request.backwards() ? "<" : ">")
                .replace("#direction", direction);
        var sql = "select p.parent, y.fact_id, y.fact_kind " + EACH + page + ") y order by y.fact_id" + direction;
        return reading.in(session -> {
            var query = session.createNativeQuery(at(sql, moment), Object[].class)
                    .setParameter("parents", Among.ids(sources))
                    .setParameter("knownAt", moment.knownAt())
                    .setParameter("rows", request.rows());
            if (cursor != null) {
                query.setParameter("place", place(cursor, request));
            }
            return query.getResultStream()
                    .map(row -> new Found((UUID) row[0], (UUID) row[1], FactKind.valueOf((String) row[2])))
                    .toList();
        });
    }

    private static String at(String sql, Moment moment) {
        return sql.replace("<sources>", KnownRows.referred("sources", moment.knownAt()));
    }

    private static UUID place(Cursor cursor, PageRequest request) {
        var id = Keys.uuid(cursor.keys().getFirst());
        if (id == null) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
        return id;
    }

    /** How much rests on each source, as known at the moment. */
    Map<UUID, Integer> counts(Collection<UUID> sources, Moment moment) {
        var rows = reading.in(session -> session.createNativeQuery(
                        at("select p.parent, y.number " + EACH + COUNT + ") y", moment), Object[].class)
                .setParameter("parents", Among.ids(sources))
                .setParameter("knownAt", moment.knownAt())
                .getResultList());
        var counts = new HashMap<UUID, Integer>();
        rows.forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }
}
