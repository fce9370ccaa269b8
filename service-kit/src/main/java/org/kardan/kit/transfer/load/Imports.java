package org.kardan.kit.transfer.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.kardan.kit.error.Conflict;
import org.kardan.kit.transfer.LineParser;
import org.kardan.kit.transfer.LineReader;
import org.kardan.kit.transfer.TransferCatalogue;
import org.kardan.kit.transfer.load.ImportState.Status;

/** Takes in files: a new one, or one that has been sent before and goes on where it ended. */
@ApplicationScoped
public class Imports {

    /** At once in one replica: each holds two connections of the pool that requests need too. */
    private static final int MOST_AT_ONCE = 3;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final ImportLog log;
    private final BatchWriter writer;
    private final Work work;
    private final TransferCatalogue catalogue;

    Imports(ImportLog log, BatchWriter writer, Work work, TransferCatalogue catalogue) {
        this.log = log;
        this.writer = writer;
        this.work = work;
        this.catalogue = catalogue;
    }

    /** A file that may be taken in. */
    public interface Accepted {

        /** Takes it in, and reports as JSON Lines, one batch behind another. */
        void go(OutputStream report);
    }

    /**
     * Opens an import. Reads what was settled when the same file was sent before, and checks that it is the same.
     *
     * @throws Conflict when the key is in use, was used for another file, or with other settings
     */
    public Accepted open(InputStream file, ImportOptions options) throws IOException {
        if (!places.tryAcquire()) {
            throw new Conflict("%d imports are running here already; send this one later".formatted(MOST_AT_ONCE));
        }
        boolean accepted = false;
        Connection lock = null;
        try {
            lock = log.lock(options.key());
            var run = run(file, options);
            var held = lock;
            accepted = true;
            return report -> {
                try {
                    run.go(report);
                } finally {
                    ImportLog.unlock(held, options.key());
                    places.release();
                }
            };
        } finally {
            if (!accepted) {
                places.release();
                if (lock != null) {
                    ImportLog.unlock(lock, options.key());
                }
            }
        }
    }

    private ImportRun run(InputStream file, ImportOptions options) throws IOException {
        log.begin(options);
        var state = log.find(options.key()).orElseThrow();
        if (!state.settings().equals(options.settings())) {
            throw new Conflict("key: import %s was begun with other settings (%s); use a new key"
                    .formatted(options.key(), state.settings()));
        }
        var reader = new LineReader(file, 0);
        while (reader.number() < state.lines() && reader.next() != null) {
            // Passed already.
        }
        if (state.status() != Status.OPEN) {
            while (reader.next() != null) {
                // To the end: only the whole file tells whether it is the same.
            }
        }
        var isSame = reader.number() == state.lines()
                && (state.lines() == 0 && state.status() == Status.OPEN || Arrays.equals(reader.hash(), state.hash()));
        if (!isSame) {
            throw new Conflict("key: import %s was begun with another file, of which %d lines are in; use a new key"
                    .formatted(options.key(), state.lines()));
        }
        var parser = new LineParser(catalogue.types(), options.keepTimes());
        return new ImportRun(log, writer, work, parser, reader, options, state);
    }
}
