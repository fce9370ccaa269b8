package org.kardan.kit.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the audit log, in the transaction of the change. {@code AuditLog} reads it. */
@ApplicationScoped
public class Audit {

    /** The channel of PostgreSQL's NOTIFY that says, with the subject's id, that something has changed. */
    public static final String CHANNEL = "kardan_audit";

    private final EntityManager entityManager;
    private final Actor actor;

    /** Null outside a container, where nobody observes. */
    @Inject
    @Nullable Event<Audited> audited;

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
        if (audited != null) {
            audited.fire(new Audited(changes));
        }
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
