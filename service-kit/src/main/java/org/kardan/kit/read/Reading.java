package org.kardan.kit.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;

/**
 * Reads rows, in the transaction that runs or else without one.
 *
 * <p>A field of the graph reads by one statement, which PostgreSQL runs on a snapshot of its own whether a transaction is opened around it
 * or not. Opening one would cost more than many a statement does: a transaction of JTA with its synchronizations, a second round trip to
 * commit, and a session that keeps each row in case it is changed.
 */
@ApplicationScoped
public class Reading {

    private final SessionFactory sessions;
    private final EntityManager ofTransaction;
    private final TransactionSynchronizationRegistry transactions;

    Reading(SessionFactory sessions, EntityManager ofTransaction, TransactionSynchronizationRegistry transactions) {
        this.sessions = sessions;
        this.ofTransaction = ofTransaction;
        this.transactions = transactions;
    }

    /**
     * What is read. Where a transaction runs, in its session: its own changes are seen, and entities are managed. Where none does, in a
     * session of this call alone, which fields of one request may make at the same time: entities are plain objects, and nothing of them
     * loads later.
     *
     * @param read reads all that it needs before it returns; the session may be closed then
     */
    public <R> R in(Function<? super SharedSessionContract, R> read) {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return read.apply(ofTransaction.unwrap(Session.class));
        }
        try (var session = sessions.openSession()) {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return read.apply(session);
        }
    }

    /** {@link #in Reads} the rows of an entity that match a condition of HQL, of which {@code ?1} is the parameter. */
    public <E> List<E> rows(Class<E> entity, String condition, Object parameter) {
        return in(session -> session.createSelectionQuery(
                        "from " + entity.getSimpleName() + " where " + condition, entity)
                .setParameter(1, parameter)
                .getResultList());
    }
}
