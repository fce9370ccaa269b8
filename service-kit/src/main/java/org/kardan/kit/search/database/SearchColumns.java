package org.kardan.kit.search.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kardan.kit.search.SearchKeys;
import org.kardan.kit.write.Audited;

/**
 * Keeps the columns {@code search} in step with the texts. A new row has none, and a trigger takes it from a row whose text is
 * changed; whoever writes then calls {@link #fill} in the same transaction, as the audit log does for every change that it
 * records. Loads that write many rows at once give the column themselves.
 *
 * <p>Rows without it are found all the same, up to {@value SearchSql#ROWS} of a table: all of those are read for each question.
 */
@ApplicationScoped
@Transactional
public class SearchColumns {

    private static final int BATCH = 500;

    private final EntityManager entityManager;
    private final SearchedTable.All searched;

    SearchColumns(EntityManager entityManager, SearchedTable.All searched) {
        this.entityManager = entityManager;
        this.searched = searched;
    }

    void changed(@Observes Audited change) {
        fill();
    }

    /** Fills the columns of all rows that the transaction has written. */
    public void fill() {
        entityManager.flush();
        while (fillSome() >= BATCH) {
            // There may be more.
        }
    }

    /** Fills the columns of a few rows of each table, whoever has written them; returns of how many. */
    public int fillSome() {
        var byTable = empty().stream().collect(Collectors.groupingBy(row -> ((Number) row[0]).intValue()));
        byTable.forEach(this::fill);
        return byTable.values().stream().mapToInt(List::size).sum();
    }

    /** Rows that another transaction is filling are left to it. */
    @SuppressWarnings("unchecked")
    private List<Object[]> empty() {
        var tables = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (int i = 0; i < searched.tables().size(); i++) {
            var table = searched.tables().get(i);
            tables.add("t%d as (select ctid, %s from %s where search is null and %s limit %d for update skip locked)"
                    .formatted(i, SearchSql.texts(table), table.table(), table.condition(), BATCH));
            rows.add("select %1$d, cast(ctid as text), text1, text2, text3 from t%1$d".formatted(i));
        }
        return entityManager
                .createNativeQuery(
                        "with " + String.join(", ", tables) + " " + String.join(" union all ", rows), Object[].class)
                .getResultList();
    }

    private void fill(int table, List<Object[]> rows) {
        var places = rows.stream().map(row -> (String) row[1]).toList();
        var keys = rows.stream().map(row -> keys(row, 2)).toList();
        put(searched.tables().get(table), places, keys);
    }

    /**
     * What a row is found by, as PostgreSQL writes it.
     *
     * @param first where its three texts begin
     */
    static String keys(Object[] row, int first) {
        return SearchKeys.literal(Stream.of(row[first], row[first + 1], row[first + 2])
                .filter(Objects::nonNull)
                .map(String.class::cast)
                .toList());
    }

    /** Writes what rows are found by. They are locked, so that each is still at its place. */
    void put(SearchedTable table, List<String> places, List<String> keys) {
        entityManager
                .createNativeQuery("""
                        update %s t set search = cast(n.keys as integer[])
                        from unnest(cast(:places as text[]), cast(:keys as text[])) as n (place, keys)
                        where t.ctid = cast(n.place as tid)
                        """.formatted(table.table()))
                .setParameter("places", places.toArray(String[]::new))
                .setParameter("keys", keys.toArray(String[]::new))
                .executeUpdate();
    }
}
