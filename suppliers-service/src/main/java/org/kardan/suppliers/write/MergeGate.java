package org.kardan.suppliers.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Lets writers pass side by side, and a merge alone. A merge rewrites every fact about an organisation; one that somebody is
 * recording meanwhile would be left behind with an organisation that stands for nothing any more.
 *
 * <p>Whoever writes facts passes before locking any row, so that a merge waits for writers who hold rows, and never the other
 * way round.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergeGate {

    /** The number of the lock; imports that write through a connection of their own take the same. */
    public static final long LOCK = 0x6b61_7264_616e_6d67L;

    private final EntityManager entityManager;

    MergeGate(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Passes beside other writers; no merge happens until the transaction ends. */
    public void pass() {
        take("pg_advisory_xact_lock_shared");
    }

    /** Waits until all writers are done, and lets nobody else pass until the transaction ends. */
    public void passAlone() {
        take("pg_advisory_xact_lock");
    }

    private void take(String function) {
        entityManager
                .createNativeQuery("select 1 from (select %s(:lock)) l".formatted(function))
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
