package org.kardan.suppliers.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.PageRequest;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;

/**
 * Reads, in one statement each, the first children of many parents and how many there are, for lists that are paged below a
 * list.
 *
 * @param entity the children's entity
 * @param parents the parents' entity; null where they are not in a table, as regions
 * @param parent the attribute that names the parent: its id, or its code
 * @param key the attribute that children are sorted and paged by, unique within a parent
 * @param identity the attribute that tells rows apart
 */
public record Children<T>(Class<T> entity, @Nullable Class<?> parents, String parent, String key, String identity) {

    /** Of each parent PostgreSQL goes through an index and stops after a page, however many children there are. */
    private static final String PAGE = "select c from #parents k join lateral (select e.#identity as row from #entity e"
            + " where e.#parent = k.id and #where order by e.#key#direction limit :rows) p"
            + " join #entity c on c.#identity = p.row where among(k.id, :parents) order by c.#key#direction";

    /** The places are counted in a derived table: a window function cannot be compared where it is computed. */
    private static final String PAGE_OF_CODES = "select c from #entity c join (select e.#identity as row, row_number()"
            + " over (partition by e.#parent order by e.#key#direction) as place from #entity e"
            + " where among(e.#parent, :parents) and #where) p"
            + " on p.row = c.#identity where p.place <= :rows order by c.#key#direction";

    private static final String COUNTS =
            "select e.#parent, count(*) from #entity e where among(e.#parent, :parents) and #where group by e.#parent";

    /**
     * Up to {@link PageRequest#rows()} children of every parent, nearest to the cursor first.
     *
     * @param of the parents, as {@link Among} has them
     */
    public List<T> page(Reading reading, Object[] of, Where where, PageRequest request) {
        var hql = named(parents == null ? PAGE_OF_CODES : PAGE, where)
                .replace("#direction", request.backwards() ? " desc" : "");
        return reading.in(session -> {
            var query = session.createSelectionQuery(hql, entity)
                    .setParameter("parents", of)
                    .setParameter("rows", (long) request.rows());
            where.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** How many children each parent has; parents without any are left out. */
    public Map<Object, Integer> counts(Reading reading, Object[] of, Where where) {
        var rows = reading.in(session -> {
            var query = session.createSelectionQuery(named(COUNTS, where), Object[].class)
                    .setParameter("parents", of);
            where.parameters().forEach(query::setParameter);
            return query.getResultList();
        });
        var counts = new HashMap<Object, Integer>();
        rows.forEach(row -> counts.put(row[0], Math.toIntExact((Long) row[1])));
        return counts;
    }

    private String named(String hql, Where where) {
        return hql.replace("#entity", entity.getSimpleName())
                .replace("#parents", parents == null ? "" : parents.getSimpleName())
                .replace("#identity", identity)
                .replace("#parent", parent)
                .replace("#key", key)
                .replace("#where", where.text());
    }
}
