package org.kardan.suppliers.bods;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.write.Actor;
import org.kardan.suppliers.bods.StatementParser.Parsed;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.bulk.ImportSource;
import org.kardan.suppliers.write.MergeGate;

/**
 * Takes in a file of statements, batch by batch, each in a transaction of its own: a file of any length needs the memory of one
 * batch. The first batch with a problem is refused whole, and ends the import; what came before it stays, and the report says
 * where to go on. Statements that have been taken in before are passed over, so that the whole file may also be sent again.
 */
@ApplicationScoped
public class BodsImport {

    private static final int BATCH = 1_000;

    /** The class of SQL states of constraints that do not hold. */
    private static final String INTEGRITY = "23";

    private final AgroalDataSource database;
    private final Actor actor;

    BodsImport(AgroalDataSource database, Actor actor) {
        this.database = database;
        this.actor = actor;
    }

    /**
     * @param source what the statements are cited to
     * @param from the first statement to look at, from 1
     * @param dryRun everything is tried, up to the end of the file, and nothing stays
     */
    public BodsReport take(InputStream file, UUID source, long from, boolean dryRun) {
        try (var reader = new StatementReader(file);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new Run(reader, connection, source, actor.name(), from, dryRun).take();
            } finally {
                connection.rollback();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("a batch could not be written", e);
        }
    }

    /** One file on its way in. */
    private static final class Run {

        private final StatementReader reader;
        private final Connection connection;
        private final UUID source;
        private final String actor;
        private final long from;
        private final BodsReport report = new BodsReport();

        private final List<Parsed> batch = new ArrayList<>();
        private final Set<String> recordsInBatch = new HashSet<>();
        private final Set<String> statementsInBatch = new HashSet<>();
        private OffsetDateTime now = OffsetDateTime.MIN;
        private long first;

        Run(StatementReader reader, Connection connection, UUID source, String actor, long from, boolean dryRun) {
            this.reader = reader;
            this.connection = connection;
            this.source = source;
            this.actor = actor;
            this.from = from;
            report.dryRun = dryRun;
        }

        BodsReport take() throws IOException, SQLException {
            for (var next = reader.next(); next != null; next = reader.next()) {
                if (reader.number() < from) {
                    continue;
                }
                report.statements++;
                if ((batch.size() == BATCH || recurs(next)) && !flush()) {
                    return report;
                }
                if (batch.isEmpty()) {
                    first = reader.number();
                }
                batch.add(next);
                next.statement().map(Statement::header).ifPresent(header -> {
                    recordsInBatch.add(header.recordId());
                    statementsInBatch.add(header.statementId());
                });
            }
            flush();
            return report;
        }

        /**
         * A second statement about a record ends the batch: each version of a fact is known from a moment of its own. So does a
         * statement that is there again, which then is one that was taken in before.
         */
        private boolean recurs(Parsed next) {
            return next.statement()
                    .map(Statement::header)
                    .filter(header -> recordsInBatch.contains(header.recordId())
                            || statementsInBatch.contains(header.statementId()))
                    .isPresent();
        }

        /** Writes the batch; false where the import ends here. */
        private boolean flush() throws SQLException {
            var problems = new ArrayList<ImportProblem>();
            batch.forEach(one -> problems.addAll(one.problems()));
            var statements =
                    batch.stream().flatMap(one -> one.statement().stream()).toList();
            passTheGate();
            problems.addAll(ImportSource.problems(connection, source, first));
            now = later();
            var writing = new BodsBatch(connection, source, actor, now);
            var before = connection.setSavepoint();
            problems.addAll(written(writing, statements));
            batch.clear();
            recordsInBatch.clear();
            statementsInBatch.clear();
            if (!problems.isEmpty()) {
                connection.rollback(before);
                report.add(problems);
                report.resumeFrom = report.resumeFrom == 0 ? first : report.resumeFrom;
                return report.dryRun;
            }
            report.add(writing.counts());
            if (report.dryRun) {
                connection.releaseSavepoint(before);
            } else {
                connection.commit();
            }
            return true;
        }

        /** What stays of the batch, or what is wrong with it; what is left for the database to refuse is a race that was lost. */
        private List<ImportProblem> written(BodsBatch writing, List<Statement> statements) throws SQLException {
            try {
                return writing.write(statements);
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY)) {
                    throw e;
                }
                return List.of(new ImportProblem(
                        first,
                        0,
                        "",
                        "somebody has changed the same at the same moment; send the file again from here"));
            }
        }

        /** No merge may come between what a batch reads and what it writes. A dry run writes nothing, and keeps nobody waiting. */
        private void passTheGate() throws SQLException {
            if (!report.dryRun) {
                try (var lock = connection.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
                    lock.setLong(1, MergeGate.LOCK);
                    lock.execute();
                }
            }
        }

        /**
         * By the database's clock, which all replicas share, and after what was read: a file may come slowly, and what somebody
         * else corrects meanwhile is known since before this.
         */
        private OffsetDateTime later() throws SQLException {
            try (var query = connection.prepareStatement("select clock_timestamp()")) {
                var row = query.executeQuery();
                row.next();
                var clock = row.getObject(1, OffsetDateTime.class);
                return clock.isAfter(now) ? clock : now.plus(1, ChronoUnit.MICROS);
            }
        }
    }
}
