package org.kardan.kit.transfer.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Transactions that last longer than a request's. */
@ApplicationScoped
class Work {

    private static final int BATCH_SECONDS = 300;
    private static final int FILE_SECONDS = 24 * 3600;

    private final UserTransaction transaction;

    Work(UserTransaction transaction) {
        this.transaction = transaction;
    }

    /** What has come of it, and whether it is to stay. */
    record Outcome<T>(T value, boolean stays) {}

    /** Does a batch. */
    <T> T inTransaction(Supplier<T> work) {
        return run(BATCH_SECONDS, () -> new Outcome<>(work.get(), true));
    }

    /** Does a whole file. */
    <T> T inOneTransaction(Supplier<Outcome<T>> work) {
        return run(FILE_SECONDS, work);
    }

    private <T> T run(int seconds, Supplier<Outcome<T>> work) {
        try {
            transaction.setTransactionTimeout(seconds);
            transaction.begin();
            try {
                var outcome = work.get();
                if (outcome.stays()) {
                    transaction.commit();
                }
                return outcome.value();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
                transaction.setTransactionTimeout(0);
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | jakarta.transaction.HeuristicMixedException
                | jakarta.transaction.HeuristicRollbackException e) {
            throw new IllegalStateException("a transaction of an import failed", e);
        }
    }
}
