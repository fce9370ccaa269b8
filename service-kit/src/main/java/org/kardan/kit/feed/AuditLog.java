package org.kardan.kit.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.write.AuditAction;

/**
 * The audit log, read in an order that no late commit can upset.
 *
 * <p>Numbers are drawn before a transaction commits, so a reader that had passed number 7 would never see a 6 that commits
 * later. Entries are therefore read by (transaction, number), and only those of transactions older than the oldest one that is
 * still running: whatever commits from now on sorts behind everything that has been shown.
 */
@ApplicationScoped
@Transactional
public class AuditLog {

    /** Keys of a cursor: transaction and number. */
    public static final int KEYS = 2;

    private static final String SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";
    /** The output's tx is a text; what sorts has to be the table's, as a number. */
    private static final String COLUMNS = "select cast(tx as text), id, at, actor, action, type, fact_id,"
            + " cast(subject_id as text), cast(before as text), cast(after as text), reason from audit_entries e where ";

    private final EntityManager entityManager;

    AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Entries behind a place in the log, oldest first.
     *
     * @param after null for the beginning
     */
    public List<AuditEntry> after(@Nullable Cursor after, AuditFilter filter, int rows) {
        var place = after == null ? Cursor.of("0", "0") : after;
        return read(place, "(tx, id) > (cast(:tx as xid8), :id)", "order by e.tx, e.id", filter, rows);
    }

    /**
     * Entries before a place in the log, newest first.
     *
     * @param before null for the end
     */
    public List<AuditEntry> before(@Nullable Cursor before, AuditFilter filter, int rows) {
        var place = before == null ? now() : before;
        return read(place, "(tx, id) < (cast(:tx as xid8), :id)", "order by e.tx desc, e.id desc", filter, rows);
    }

    /** The place that everything shown so far lies before, and everything that follows lies behind. */
    public Cursor now() {
        var oldestRunning = (String) entityManager
                .createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                .getSingleResult();
        return Cursor.of(oldestRunning, "0");
    }

    /** Of two places the one that is further on. */
    static Cursor later(Cursor one, Cursor other) {
        int order = Long.compareUnsigned(transaction(one), transaction(other));
        if (order == 0) {
            order = Long.compare(number(one), number(other));
        }
        return order < 0 ? other : one;
    }

    /**
     * A place as a client gave it back.
     *
     * @throws org.kardan.kit.error.BadUserInput when it is none of this log
     */
    public static Cursor place(String argument, String encoded) {
        var place = Cursor.parse(argument, encoded, KEYS);
        transaction(place);
        number(place);
        return place;
    }

    /** PostgreSQL counts transactions without a sign. */
    private static long transaction(Cursor place) {
        try {
            return Long.parseUnsignedLong(place.keys().get(0));
        } catch (NumberFormatException e) {
            throw Cursor.foreign("after");
        }
    }

    private static long number(Cursor place) {
        try {
            return Long.parseLong(place.keys().get(1));
        } catch (NumberFormatException e) {
            throw Cursor.foreign("after");
        }
    }

    /** Whether something is committed behind the place that may not be shown yet, since an older transaction is running. */
    public boolean isHeldBack(Cursor after, AuditFilter filter) {
        var sql = "select 1 from audit_entries where (tx, id) > (cast(:tx as xid8), :id) and not " + SETTLED
                + conditions(filter) + " limit 1";
        return !parameters(entityManager.createNativeQuery(sql), after, filter)
                .getResultList()
                .isEmpty();
    }

    private List<AuditEntry> read(Cursor place, String side, String order, AuditFilter filter, int rows) {
        var sql = COLUMNS + side + " and " + SETTLED + conditions(filter) + " " + order + " limit :rows";
        var query = parameters(entityManager.createNativeQuery(sql, Object[].class), place, filter)
                .setParameter("rows", rows);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream().map(AuditLog::entry).toList();
    }

    private static String conditions(AuditFilter filter) {
        return (filter.subject() == null ? "" : " and subject_id = :subject")
                + (filter.type() == null ? "" : " and type = :type")
                + (filter.actor() == null ? "" : " and actor = :actor");
    }

    private static Query parameters(Query query, Cursor place, AuditFilter filter) {
        query.setParameter("tx", Long.toUnsignedString(transaction(place)));
        query.setParameter("id", number(place));
        if (filter.subject() != null) {
            query.setParameter("subject", filter.subject());
        }
        if (filter.type() != null) {
            query.setParameter("type", filter.type());
        }
        if (filter.actor() != null) {
            query.setParameter("actor", filter.actor());
        }
        return query;
    }

    private static AuditEntry entry(Object[] row) {
        var subject = (String) row[7];
        return new AuditEntry(
                Long.parseUnsignedLong((String) row[0]),
                ((Number) row[1]).longValue(),
                moment(row[2]),
                (String) row[3],
                AuditAction.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                subject == null ? null : UUID.fromString(subject),
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }

    private static OffsetDateTime moment(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : (OffsetDateTime) value;
    }
}
