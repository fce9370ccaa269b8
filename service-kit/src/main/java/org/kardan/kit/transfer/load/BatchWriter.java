package org.kardan.kit.transfer.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.transfer.LineOrder;
import org.kardan.kit.transfer.LineParser;
import org.kardan.kit.transfer.LineProblem;
import org.kardan.kit.transfer.Refusals;
import org.kardan.kit.transfer.TransferCatalogue;
import org.kardan.kit.transfer.TransferLine;
import org.kardan.kit.transfer.TransferType.Prepared;
import org.kardan.kit.write.Audit;
import org.kardan.kit.write.Change;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Versions;

/**
 * Writes one batch of lines in the transaction at hand: looks up what all of them refer to, checks each as a mutation would, and
 * inserts them together. Each line is created, unchanged or refused, and a refused one is named with its reason.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BatchWriter {

    private final EntityManager entityManager;
    private final TransferCatalogue catalogue;
    private final Versions versions;
    private final Audit audit;
    private final EntityCopies copies;

    BatchWriter(
            EntityManager entityManager,
            TransferCatalogue catalogue,
            Versions versions,
            Audit audit,
            EntityCopies copies) {
        this.entityManager = entityManager;
        this.catalogue = catalogue;
        this.versions = versions;
        this.audit = audit;
        this.copies = copies;
    }

    /** A line as it came. */
    record Raw(long number, byte[] bytes) {}

    /** What became of a line: its problem, or else whether it was there already. */
    record Fate(
            long line,
            @Nullable String type,
            @Nullable String id,
            boolean unchanged,
            @Nullable LineProblem problem) {}

    /**
     * Writes lines.
     *
     * @param keepGood write the good ones even where others are refused; otherwise one bad line keeps all from being written
     * @return the fate of each, in the order of the file
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
    List<Fate> write(List<Raw> lines, LineParser parser, String reason, boolean keepGood) {
        var batch = new Batch(reason);
        lines.forEach(line -> batch.parse(line, parser));
        var foreseen = new Foreseen();
        var parsed = LineOrder.of(catalogue.types(), batch.parsed, batch::refuse);
        foreseen.during(() -> {
            catalogue.foresee(foreseen, parsed);
            batch.prepare(parsed);
            return null;
        });
        if (!batch.prepared.isEmpty() && (keepGood || !batch.isRefused())) {
            entityManager
                    .unwrap(SharedSessionContractImplementor.class)
                    .doWork(connection -> batch.insert(connection, keepGood));
        }
        entityManager.clear();
        return List.copyOf(batch.fates.values());
    }

    /** One batch on its way in. */
    private final class Batch {

        private final String reason;
        private final List<TransferLine> parsed = new ArrayList<>();
        private final Map<TransferLine, Prepared> prepared = new LinkedHashMap<>();
        private final TreeMap<Long, Fate> fates = new TreeMap<>();

        Batch(String reason) {
            this.reason = reason;
        }

        boolean isRefused() {
            return fates.values().stream().anyMatch(fate -> fate.problem() != null);
        }

        void parse(Raw line, LineParser parser) {
            try {
                parsed.add(parser.parse(line.number(), line.bytes()));
            } catch (DomainException e) {
                fates.put(line.number(), new Fate(line.number(), null, null, false, Refusals.of(line.number(), e)));
            }
        }

        void refuse(TransferLine line, DomainException reason) {
            prepared.remove(line);
            fates.put(
                    line.number(), new Fate(line.number(), line.type().name(), null, false, Refusals.of(line, reason)));
        }

        void prepare(List<TransferLine> lines) {
            var present = PresentLines.read(entityManager, lines);
            OffsetDateTime at = versions.moment(List.of());
            Set<Object> made = new HashSet<>();
            for (var line : lines) {
                try {
                    present.refuseOther(line);
                    if (present.isUnchanged(line)) {
                        fates.put(
                                line.number(),
                                new Fate(line.number(), line.type().name(), null, true, null));
                        continue;
                    }
                    refuseTwice(made, line);
                    var one = line.type().prepare(line, line.knownFrom() == null ? at : line.knownFrom());
                    prepared.put(line, one);
                    fates.put(
                            line.number(),
                            new Fate(
                                    line.number(),
                                    line.type().name(),
                                    one.change().id(),
                                    false,
                                    null));
                } catch (DomainException e) {
                    refuse(line, e);
                }
            }
        }

        private void refuseTwice(Set<Object> made, TransferLine line) {
            var key = line.type().keyField() == null
                    ? null
                    : line.text(line.type().keyField());
            if (line.id() != null && !made.add(line.id())) {
                throw new Conflict("id: another line has it already; give each thing a line and an id of its own");
            }
            if (key != null && !made.add(line.type().name() + " " + key)) {
                throw new Conflict("%s: another line has it already; give each thing one line"
                        .formatted(line.type().keyField()));
            }
        }

        void insert(Connection connection, boolean keepGood) throws SQLException {
            execute(connection, "savepoint batch");
            if (!fits(connection, prepared)) {
                execute(connection, "rollback to savepoint batch");
                oneByOne(connection);
                if (isRefused() && !keepGood) {
                    execute(connection, "rollback to savepoint batch");
                    prepared.clear();
                }
            }
            execute(connection, "release savepoint batch");
            audit.write(
                    prepared.values().stream().map(one -> because(one.change())).toList());
        }

        private Change because(Change change) {
            return new Change(
                    change.action(), change.type(), change.id(), change.subject(), null, change.after(), reason);
        }

        private boolean fits(Connection connection, Map<TransferLine, Prepared> lines) throws SQLException {
            try {
                var rows = new ArrayList<Object>();
                var subjects = new HashSet<Object>();
                for (var one : lines.values()) {
                    rows.addAll(one.rows());
                    if (one.subject() != null) {
                        subjects.add(one.subject());
                    }
                }
                copies.insert(connection, rows);
                return subjects.isEmpty()
                        || catalogue.excesses(connection, subjects).isEmpty();
            } catch (SQLException e) {
                Refusals.requireOfData(e);
                return false;
            }
        }

        /** Slow, and only where something in the batch does not fit to what is there: finds out which lines it is. */
        private void oneByOne(Connection connection) throws SQLException {
            for (var line : List.copyOf(prepared.keySet())) {
                execute(connection, "savepoint line");
                var problem = problem(connection, prepared.get(line));
                if (problem != null) {
                    execute(connection, "rollback to savepoint line");
                    refuse(line, problem);
                }
                execute(connection, "release savepoint line");
            }
        }

        private @Nullable DomainException problem(Connection connection, Prepared one) throws SQLException {
            try {
                copies.insert(connection, one.rows());
            } catch (SQLException e) {
                return Refusals.ofData(e);
            }
            if (one.subject() == null) {
                return null;
            }
            var excess = catalogue.excesses(connection, Set.of(one.subject()));
            return excess.isEmpty()
                    ? null
                    : new Conflict(excess.values().iterator().next());
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
