package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import org.kardan.kit.error.Conflict;

/** {@link ShareTotals} for whoever writes through Hibernate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StakeTotals {

    private final Session session;

    StakeTotals(Session session) {
        this.session = session;
    }

    /** Lets nobody else write stakes in these subjects until the transaction ends. */
    public void lock(Collection<UUID> subjects) {
        session.doWork(connection -> ShareTotals.lock(connection, subjects));
    }

    /** Refuses where more would be owned than there is. */
    public void check(Collection<UUID> subjects) {
        session.flush();
        var excesses = session.doReturningWork(connection -> ShareTotals.excesses(connection, subjects));
        if (!excesses.isEmpty()) {
            var excess = excesses.getFirst();
            throw new Conflict("shareMin: in %s, %s; correct or end another stake first"
                    .formatted(excess.subject(), excess.inWords()));
        }
    }
}
