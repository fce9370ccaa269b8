package org.kardan.kit.search.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.kardan.kit.search.SearchKeys;

/**
 * Makes anew what rows are found by where other rules made it ({@link SearchKeys#RULES}): table by table in the order of their primary
 * keys, some hundred rows in a transaction, which also writes down how far it has come. Until it is their turn rows are found by what they
 * were found by before. The table {@code search_columns} has a row for each searched table.
 */
@ApplicationScoped
@Transactional
public class SearchRebuild {

    private static final int BATCH = 500;

    private final EntityManager entityManager;
    private final SearchedTable.All searched;
    private final SearchColumns columns;

    SearchRebuild(EntityManager entityManager, SearchedTable.All searched, SearchColumns columns) {
        this.entityManager = entityManager;
        this.searched = searched;
        this.columns = columns;
    }

    /** What is left after some rows. */
    public enum Left {
        /** Every row is found by the rules of this version, or of a later one. */
        NOTHING,
        /** Other rows. */
        ROWS,
        /** Rows that somebody is changing, or another replica is at it: to be tried again a little later. */
        HELD
    }

    /**
     * How far a table has come.
     *
     * @param after the primary key of the last row that was made anew, as a text; empty at the beginning
     */
    private record Place(SearchedTable table, String key, String type, String after) {

        String rows(String columns, String behind) {
            return "select %s from %s where (:after = '' or %s > cast(nullif(:after, '') as %s)) and %s %s"
                    .formatted(columns, table.table(), key, type, table.condition(), behind);
        }
    }

    /** Makes some rows anew. */
    public Left some() {
        boolean alone = (boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtext('search_columns'))", Boolean.class)
                .getSingleResult();
        if (!alone) {
            return Left.HELD;
        }
        for (var table : searched.tables()) {
            var after = after(table);
            if (!after.isEmpty()) {
                return some(place(table, after.getFirst()));
            }
        }
        return Left.NOTHING;
    }

    /** Where a table is to go on; nothing where it is done. */
    @SuppressWarnings("unchecked")
    private List<String> after(SearchedTable table) {
        return entityManager
                .createNativeQuery("""
                        select case when c.rules = :rules then c.done_up_to else '' end from (select 1) as always
                        left join search_columns c on c.table_name = :table
                        where c.rules is null or c.rules < :rules or c.rules = :rules and not c.finished
                        """, String.class)
                .setParameter("table", table.table())
                .setParameter("rules", SearchKeys.RULES)
                .getResultList();
    }

    private Place place(SearchedTable table, String after) {
        var key = (Object[]) entityManager
                .createNativeQuery("""
                        select quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
                        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indrelid = cast(:table as regclass) and i.indisprimary
                        """, Object[].class)
                .setParameter("table", table.table())
                .getSingleResult();
        return new Place(table, (String) key[0], (String) key[1], after);
    }

    private Left some(Place place) {
        @SuppressWarnings("unchecked")
        List<String> ids = entityManager
                .createNativeQuery(
                        place.rows(
                                "cast(%s as text)".formatted(place.key()),
                                "order by %s limit %d".formatted(place.key(), BATCH)),
                        String.class)
                .setParameter("after", place.after())
                .getResultList();
        if (ids.isEmpty()) {
            reached(place.table(), place.after(), true);
            return Left.ROWS;
        }
        // Whoever waits for a row while it holds others may be waited for in turn.
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(
                        place.rows(
                                "cast(ctid as text), cast(search as text), " + SearchSql.texts(place.table()),
                                "and %s <= cast(:last as %s) for no key update skip locked"
                                        .formatted(place.key(), place.type())),
                        Object[].class)
                .setParameter("after", place.after())
                .setParameter("last", ids.getLast())
                .getResultList();
        write(place.table(), rows);
        if (rows.size() < ids.size()) {
            return Left.HELD;
        }
        reached(place.table(), ids.getLast(), false);
        return Left.ROWS;
    }

    private void write(SearchedTable table, List<Object[]> rows) {
        var places = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var row : rows) {
            var made = SearchColumns.keys(row, 2);
            if (!made.equals(row[1])) {
                places.add((String) row[0]);
                keys.add(made);
            }
        }
        if (!places.isEmpty()) {
            columns.put(table, places, keys);
        }
    }

    private void reached(SearchedTable table, String key, boolean finished) {
        entityManager
                .createNativeQuery("""
                        insert into search_columns (table_name, rules, done_up_to, finished) values (:table, :rules, :key, :finished)
                        on conflict (table_name) do update
                        set rules = excluded.rules, done_up_to = excluded.done_up_to, finished = excluded.finished
                        """)
                .setParameter("table", table.table())
                .setParameter("rules", SearchKeys.RULES)
                .setParameter("key", key)
                .setParameter("finished", finished)
                .executeUpdate();
    }
}
