package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.write.Foreseen;

/** {@link ShareTotals} for whoever writes through Hibernate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StakeTotals {

    private static final String LOCK = "lock of subject";

    private final Session session;

    StakeTotals(Session session) {
        this.session = session;
    }

    /** Lets nobody else write stakes in these subjects until the transaction ends. */
    public void lock(Collection<UUID> subjects) {
        var open = subjects.stream()
                .filter(subject -> Foreseen.ask(LOCK, subject, Optional::empty).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            session.doWork(connection -> ShareTotals.lock(connection, open));
        }
    }

    /** The same for all subjects of a batch. */
    public void foresee(Foreseen foreseen, Collection<UUID> subjects) {
        session.doWork(connection -> ShareTotals.lock(connection, subjects));
        subjects.forEach(subject -> foreseen.put(LOCK, subject, true));
    }

    /** Says that a batch has made a subject, which nobody else knows yet. */
    public static void made(UUID subject) {
        Foreseen.made(LOCK, subject, true);
    }

    /** What is to be said of subjects of which more would be owned than there is. */
    public static Map<Object, String> excesses(Connection connection, Collection<Object> subjects) throws SQLException {
        var ids = subjects.stream().map(UUID.class::cast).toList();
        var inWords = new HashMap<Object, String>();
        ShareTotals.excesses(connection, ids).forEach(excess -> inWords.put(excess.subject(), refusal(excess)));
        return inWords;
    }

    /** What would be too much if some stakes moved; nothing is locked or written. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<ShareTotals.Excess> excess(Collection<UUID> subjects, ShareTotals.Supposed supposed) {
        return session.doReturningWork(connection -> ShareTotals.excesses(connection, subjects, supposed)).stream()
                .findFirst();
    }

    private static String refusal(ShareTotals.Excess excess) {
        return "shareMin: in %s, %s; correct or end another stake first".formatted(excess.slug(), excess.inWords());
    }

    /** Refuses where more would be owned than there is. */
    public void check(Collection<UUID> subjects) {
        session.flush();
        var excesses = session.doReturningWork(connection -> ShareTotals.excesses(connection, subjects));
        if (!excesses.isEmpty()) {
            throw new Conflict(refusal(excesses.getFirst()));
        }
    }
}
