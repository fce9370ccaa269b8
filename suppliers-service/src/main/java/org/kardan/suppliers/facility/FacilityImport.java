package org.kardan.suppliers.facility;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kardan.kit.write.Actor;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.bulk.ImportSource;
import org.kardan.suppliers.facility.FacilityParser.Parsed;
import org.kardan.suppliers.write.MergeGate;

/**
 * Takes in lists of any length batch by batch, each whole or not at all. It ends at the first batch with something wrong in it,
 * and says where to go on from; a row that was taken in before changes nothing.
 */
@ApplicationScoped
public class FacilityImport {

    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final AssetForms forms;
    private final Actor actor;

    FacilityImport(AgroalDataSource database, AssetForms forms, Actor actor) {
        this.database = database;
        this.forms = forms;
        this.actor = actor;
    }

    /**
     * How a list is to be taken in.
     *
     * @param source what the assets are cited to
     * @param from the first row to look at, from 1
     * @param dryRun everything is tried, up to the end of the file, and nothing stays
     * @param recordDuplicates rows that may be assets that are here become assets all the same
     */
    record Wanted(UUID source, long from, boolean dryRun, boolean recordDuplicates) {}

    FacilityReport take(InputStream file, Wanted wanted) {
        try (var reader = new FacilityReader(file);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                forms.complete(connection);
                if (!wanted.dryRun()) {
                    connection.commit();
                }
                return new Run(reader, connection, wanted, actor.name()).take();
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

        private final FacilityReader reader;
        private final Connection connection;
        private final Wanted wanted;
        private final String actor;
        private final FacilityReport report = new FacilityReport();
        private final List<Parsed> batch = new ArrayList<>();
        private final Set<String> keysInBatch = new HashSet<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<Long> recurring = new HashSet<>();
        private long first;

        Run(FacilityReader reader, Connection connection, Wanted wanted, String actor) {
            this.reader = reader;
            this.connection = connection;
            this.wanted = wanted;
            this.actor = actor;
            report.dryRun = wanted.dryRun();
        }

        FacilityReport take() throws SQLException {
            boolean readable = true;
            for (var next = reader.next(); next != null && readable; next = readable ? reader.next() : null) {
                var facility = next.facility();
                if (facility != null && !keys.add(facility.key())) {
                    recurring.add(facility.number());
                }
                if (reader.number() < wanted.from()) {
                    continue;
                }
                report.rows++;
                // A row that says something new of an earlier one ends the batch, so that it finds the earlier one
                // there.
                boolean recurs = facility != null && keysInBatch.contains(facility.key());
                if ((batch.size() == BATCH || recurs) && !flush()) {
                    return report;
                }
                if (batch.isEmpty()) {
                    first = reader.number();
                }
                batch.add(next);
                if (facility != null) {
                    keysInBatch.add(facility.key());
                }
                readable = !next.endsFile();
            }
            flush();
            return report;
        }

        /** Writes the batch; false where the import ends here. */
        private boolean flush() throws SQLException {
            var problems = new ArrayList<ImportProblem>();
            var facilities = new ArrayList<Facility>();
            batch.forEach(one -> {
                problems.addAll(one.problems());
                if (one.facility() != null) {
                    facilities.add(one.facility());
                }
            });
            batch.clear();
            keysInBatch.clear();
            passTheGate();
            problems.addAll(ImportSource.problems(connection, wanted.source(), first));
            var before = connection.setSavepoint();
            var writing = new FacilityBatch(connection, wanted, now(), actor);
            problems.addAll(writing.write(facilities, recurring));
            if (!problems.isEmpty()) {
                connection.rollback(before);
                report.problems(problems);
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

        private void passTheGate() throws SQLException {
            if (!wanted.dryRun()) {
                try (var lock = connection.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
                    lock.setLong(1, MergeGate.LOCK);
                    lock.execute();
                }
            }
        }

        /** By the database's clock, which all replicas share: what is corrected here was known since before this. */
        private OffsetDateTime now() throws SQLException {
            try (var query = connection.prepareStatement("select clock_timestamp()")) {
                var row = query.executeQuery();
                row.next();
                return row.getObject(1, OffsetDateTime.class);
            }
        }
    }
}
