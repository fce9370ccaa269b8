package org.kardan.suppliers.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Reading;

/**
 * Reads, in one statement each, the first children of many parents and how many there are, for lists that are paged below a
 * list.
 *
 * @param entity the children's entity
 * @param parent the attribute that names the parent
 * @param key the attribute that children are sorted and paged by, unique within a parent
 * @param identity the attribute that tells rows apart
 */
public record Children<T>(Class<T> entity, String parent, String key, String identity) {

    /** Up to {@link PageRequest#rows()} children of every parent, nearest to the cursor first. */
    public List<T> page(Reading reading, Where where, PageRequest request) {
        String direction = request.backwards() ? " desc" : "";
        // The places are counted in a derived table: a window function cannot be compared where it is computed.
        var hql = "select c from #entity c join (select e.#identity as row, row_number() over"
                + " (partition by e.#parent order by e.#key#direction) as place from #entity e where #where) p"
                + " on p.row = c.#identity where p.place <= :rows order by c.#key#direction";
        return reading.in(session -> {
            var query = session.createSelectionQuery(named(hql, where).replace("#direction", direction), entity);
            where.parameters().forEach(query::setParameter);
            return query.setParameter("rows", (long) request.rows()).getResultList();
        });
    }

    /** How many children each parent has; parents without any are left out. */
    public Map<Object, Integer> counts(Reading reading, Where where) {
        var hql = "select e.#parent, count(*) from #entity e where #where group by e.#parent";
        var rows = reading.in(session -> {
            var query = session.createSelectionQuery(named(hql, where), Object[].class);
            where.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
        var counts = new HashMap<Object, Integer>();
        rows.forEach(row -> counts.put(row[0], Math.toIntExact((Long) row[1])));
        return counts;
    }

    private String named(String hql, Where where) {
        return hql.replace("#entity", entity.getSimpleName())
                .replace("#identity", identity)
                .replace("#parent", parent)
                .replace("#key", key)
                .replace("#where", where.hql());
    }
}
