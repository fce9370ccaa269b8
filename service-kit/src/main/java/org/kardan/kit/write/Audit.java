package org.kardan.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;

/**
 * The audit log: written in the transaction of the change, read in an order that no late commit can upset.
 *
 * <p>Numbers are drawn before a transaction commits, so a reader that had passed number 7 would never see a 6 that commits
 * later. Entries are therefore read by (transaction, number), and only those of transactions older than the oldest one that is
 * still running: whatever commits from now on sorts behind everything that has been shown.
 */
@ApplicationScoped
public class Audit {

    /** The channel of PostgreSQL's NOTIFY that says, with the subject's id, that something has changed. */
    public static final String CHANNEL = "kardan_audit";

    private static final String SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";

    private final EntityManager entityManager;
    private final Actor actor;

    Audit(EntityManager entityManager, Actor actor) {
        this.entityManager = entityManager;
        this.actor = actor;
    }

    /** Writes entries, in their order, by one statement, and wakes up who listens once the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        insert into audit_entries (actor, action, type, fact_id, subject_id, before, after, reason)
                        select :actor, c.action, c.type, c.fact_id, cast(c.subject_id as uuid), cast(c.before as jsonb),
                               cast(c.after as jsonb), c.reason
                        from unnest(cast(:actions as text[]), cast(:types as text[]), cast(:ids as text[]),
                                    cast(:subjects as text[]), cast(:befores as text[]), cast(:afters as text[]),
                                    cast(:reasons as text[]))
                             with ordinality as c (action, type, fact_id, subject_id, before, after, reason, place)
                        order by c.place
                        """)
                .setParameter("actor", actor.name())
                .setParameter(
                        "actions", column(changes, change -> change.action().name()))
                .setParameter("types", column(changes, Change::type))
                .setParameter("ids", column(changes, Change::id))
                .setParameter("subjects", column(changes, change -> text(change.subject())))
                .setParameter("befores", column(changes, change -> json(change.before())))
                .setParameter("afters", column(changes, change -> json(change.after())))
                .setParameter("reasons", column(changes, Change::reason))
                .executeUpdate();
        wake(changes);
    }

    /** One entry for each distinct subject; PostgreSQL delivers it when the transaction commits, and not at all if it fails. */
    private void wake(List<Change> changes) {
        var subjects = changes.stream()
                .map(change -> Objects.requireNonNullElse(text(change.subject()), ""))
                .distinct()
                .toArray(String[]::new);
        entityManager
                .createNativeQuery(
                        "select count(pg_notify('" + CHANNEL + "', s)) from unnest(cast(:subjects as text[])) as s")
                .setParameter("subjects", subjects)
                .getSingleResult();
    }

    /**
     * Entries behind a place in the log, oldest first.
     *
     * @param after a cursor of two keys; null for the beginning
     * @param subject only what belongs to it; null for all
     */
    @Transactional
    public List<AuditEntry> after(@Nullable Cursor after, @Nullable UUID subject, int rows) {
        var place = place(after);
        var query = entityManager
                .createNativeQuery(
                        """
                        select cast(tx as text), id, at, actor, action, type, fact_id, cast(subject_id as text), cast(before as text),
                               cast(after as text), reason
                        from audit_entries
                        where (tx, id) > (cast(:tx as xid8), :id) and %s %s order by tx, id limit :rows
                        """.formatted(SETTLED, subject == null ? "" : "and subject_id = :subject"), Object[].class)
                .setParameter("tx", place.keys().get(0))
                .setParameter("id", Long.parseLong(place.keys().get(1)))
                .setParameter("rows", rows);
        if (subject != null) {
            query.setParameter("subject", subject);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream().map(Audit::entry).toList();
    }

    /** The place that everything shown so far lies before, and everything that follows lies behind. */
    @Transactional
    public Cursor now() {
        var oldestRunning = (String) entityManager
                .createNativeQuery("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                .getSingleResult();
        return Cursor.of(oldestRunning, "0");
    }

    /** Whether something is committed behind the place that may not be shown yet, since an older transaction is running. */
    @Transactional
    public boolean isHeldBack(Cursor after) {
        var place = place(after);
        return !entityManager
                .createNativeQuery(
                        "select 1 from audit_entries where (tx, id) > (cast(:tx as xid8), :id) and not %s limit 1"
                                .formatted(SETTLED))
                .setParameter("tx", place.keys().get(0))
                .setParameter("id", Long.parseLong(place.keys().get(1)))
                .getResultList()
                .isEmpty();
    }

    private static Cursor place(@Nullable Cursor after) {
        if (after == null) {
            return Cursor.of("0", "0");
        }
        try {
            Long.parseUnsignedLong(after.keys().get(0));
            Long.parseLong(after.keys().get(1));
            return after;
        } catch (NumberFormatException e) {
            throw Cursor.foreign("after");
        }
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                Long.parseUnsignedLong((String) row[0]),
                ((Number) row[1]).longValue(),
                Versions.moment(row[2]),
                (String) row[3],
                AuditAction.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10]);
    }

    private static @Nullable String[] column(List<Change> changes, Function<Change, @Nullable String> value) {
        return changes.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : CanonicalJson.of(value);
    }
}
