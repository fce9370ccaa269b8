package org.kardan.kit.transfer.load;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.transfer.LineParser;
import org.kardan.kit.transfer.LineProblem;
import org.kardan.kit.transfer.LineReader;
import org.kardan.kit.transfer.load.BatchWriter.Fate;
import org.kardan.kit.transfer.load.ImportOptions.Mode;
import org.kardan.kit.transfer.load.ImportState.Counts;
import org.kardan.kit.transfer.load.ImportState.Status;

/**
 * One import on its way in. In mode {@code report} each batch is a transaction of its own. In mode {@code all}, and in a dry run,
 * the file is first kept in the database, batch by batch, and then written in one transaction: that one never waits for a
 * client, and a file of any length needs the memory of one batch.
 */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final ImportLog log;
    private final BatchWriter writer;
    private final Work work;
    private final LineParser parser;
    private final LineReader reader;
    private final ImportOptions options;
    private ImportState state;
    private ImportReport report;

    ImportRun(
            ImportLog log,
            BatchWriter writer,
            Work work,
            LineParser parser,
            LineReader reader,
            ImportOptions options,
            ImportState state) {
        this.log = log;
        this.writer = writer;
        this.work = work;
        this.parser = parser;
        this.reader = reader;
        this.options = options;
        this.state = state;
        this.report = new ImportReport(OutputStream.nullOutputStream(), options);
    }

    /** Takes in the rest of the file, and reports as it goes. */
    void go(OutputStream out) {
        report = new ImportReport(out, options);
        report.head(state.lines());
        try {
            if (state.status() != Status.OPEN) {
                report.again(state);
                report.end(state.status(), state.lines(), state.counts());
            } else if (options.mode() == Mode.REPORT && !options.dryRun()) {
                writeEach();
            } else {
                keepAll();
                writeAll();
            }
        } catch (DomainException e) {
            report.broken(e.code().name(), e.getMessage());
        } catch (IOException | RuntimeException | AssertionError e) {
            var id = UUID.randomUUID();
            LOG.warnf(e, "import %s broke off after line %d (%s)", options.key(), state.lines(), id);
            report.broken(
                    "INTERNAL",
                    "the import broke off after line %d; send the file again under the same key, and it goes on there (%s)"
                            .formatted(state.lines(), id));
        } finally {
            if (options.dryRun()) {
                log.forget(options.key(), true);
            }
        }
    }

    private void writeEach() throws IOException {
        for (var lines = Batches.next(reader); !lines.isEmpty(); lines = Batches.next(reader)) {
            var batch = lines;
            var fates = work.inTransaction(() -> {
                var written = writer.write(batch, parser, reason(), false);
                log.note(options.key(), problems(written));
                advance(written, Status.OPEN);
                return written;
            });
            report.batch(
                    batch.getFirst().number(),
                    batch.getLast().number(),
                    fates,
                    problems(fates).isEmpty());
        }
        finish(state.counts(), Status.WRITTEN);
    }

    private void advance(List<Fate> fates, Status status) {
        var counts = state.counts().plus(fates, problems(fates).isEmpty());
        move(counts, status);
    }

    private void move(Counts counts, Status status) {
        var hash = reader.hash();
        log.advance(state, reader.number(), hash, counts, status);
        state = new ImportState(
                options.key(), options.settings(), status, reader.number(), hash, counts, state.problems());
    }

    private void keepAll() throws IOException {
        for (var lines = Batches.next(reader); !lines.isEmpty(); lines = Batches.next(reader)) {
            var batch = lines;
            work.inTransaction(() -> {
                log.keep(options.key(), batch.getFirst().number(), Batches.join(batch));
                move(state.counts(), Status.OPEN);
                return batch;
            });
        }
    }

    private void writeAll() {
        var problems = new ArrayList<LineProblem>();
        var counts = work.inOneTransaction(() -> {
            var sum = Counts.NONE;
            long next = 1;
            for (var kept = log.kept(options.key(), next); kept.isPresent(); kept = log.kept(options.key(), next)) {
                var batch = Batches.split(kept.get().firstLine(), kept.get().content());
                var fates = writer.write(batch, parser, reason(), options.mode() == Mode.ALL);
                boolean written = options.mode() == Mode.ALL || problems(fates).isEmpty();
                problems(fates).stream()
                        .limit(Math.max(0, ImportLog.MOST_PROBLEMS - problems.size()))
                        .forEach(problems::add);
                sum = sum.plus(fates, written);
                report.batch(
                        batch.getFirst().number(),
                        batch.getLast().number(),
                        fates,
                        problems(fates).isEmpty());
                next = batch.getLast().number() + 1;
            }
            if (!options.dryRun() && sum.refused() == 0) {
                log.forget(options.key(), false);
                move(sum, Status.WRITTEN);
                return new Work.Outcome<>(sum, true);
            }
            return new Work.Outcome<>(sum, false);
        });
        boolean refused = options.mode() == Mode.ALL && counts.refused() > 0;
        if (options.dryRun()) {
            report.end(refused ? Status.REFUSED : Status.WRITTEN, reader.number(), refused ? counts.undone() : counts);
        } else if (refused) {
            work.inTransaction(() -> {
                log.note(options.key(), problems);
                log.forget(options.key(), false);
                move(counts.undone(), Status.REFUSED);
                return counts;
            });
            report.end(Status.REFUSED, reader.number(), counts.undone());
        } else {
            report.end(Status.WRITTEN, reader.number(), counts);
        }
    }

    private void finish(Counts counts, Status status) {
        work.inTransaction(() -> {
            move(counts, status);
            return counts;
        });
        report.end(status, reader.number(), counts);
    }

    private String reason() {
        return "import " + options.key();
    }

    private static List<LineProblem> problems(List<Fate> fates) {
        return fates.stream().map(Fate::problem).filter(Objects::nonNull).toList();
    }
}
