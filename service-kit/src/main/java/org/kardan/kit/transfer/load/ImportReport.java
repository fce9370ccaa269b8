package org.kardan.kit.transfer.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.transfer.LineParser;
import org.kardan.kit.transfer.load.BatchWriter.Fate;
import org.kardan.kit.transfer.load.ImportState.Counts;
import org.kardan.kit.transfer.load.ImportState.Status;

/** What is said of an import while it goes on: JSON Lines, of which the last says how it ended. */
final class ImportReport {

    /** The first line. */
    record Head(@JsonProperty("import") String key, String mode, boolean dryRun, long resumedAfterLine) {}

    /** A line of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long line,
            @Nullable String type,
            @Nullable String id,
            String fate,
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {}

    /** A batch. */
    record Batch(List<Long> batch, String fate) {}

    /** The last line. */
    record End(
            @JsonProperty("import") String key,
            String status,
            long lines,
            long created,
            long unchanged,
            long refused,
            long heldBack) {}

    /** The last line where the import broke off. */
    record Broken(@JsonProperty("import") String key, String status, String code, String message) {}

    private final OutputStream out;
    private final ImportOptions options;
    private boolean isDeaf;

    ImportReport(OutputStream out, ImportOptions options) {
        this.out = out;
        this.options = options;
    }

    void head(long resumedAfterLine) {
        write(new Head(
                options.key(), options.mode().name().toLowerCase(Locale.ROOT), options.dryRun(), resumedAfterLine));
        flush();
    }

    void batch(long first, long last, List<Fate> fates, boolean written) {
        for (var fate : fates) {
            var problem = fate.problem();
            if (problem != null) {
                write(new Line(
                        fate.line(),
                        problem.type(),
                        null,
                        "REFUSED",
                        problem.field(),
                        problem.code(),
                        problem.message()));
            } else if (options.eachLine()) {
                write(new Line(
                        fate.line(),
                        fate.type(),
                        fate.id(),
                        fate.unchanged() ? "UNCHANGED" : written ? "CREATED" : "HELD_BACK",
                        null,
                        null,
                        null));
            }
        }
        write(new Batch(List.of(first, last), written ? "GOOD" : "REFUSED"));
        flush();
    }

    /** What was said of an import that had ended before. */
    void again(ImportState state) {
        for (var problem : state.problems()) {
            write(new Line(
                    problem.line(),
                    problem.type(),
                    null,
                    "REFUSED",
                    problem.field(),
                    problem.code(),
                    problem.message()));
        }
    }

    void end(Status status, long lines, Counts counts) {
        write(new End(
                options.key(),
                options.dryRun() ? "DRY_RUN_" + status : status.name(),
                lines,
                counts.created(),
                counts.unchanged(),
                counts.refused(),
                counts.heldBack()));
        flush();
    }

    void broken(String code, String message) {
        write(new Broken(options.key(), Status.OPEN.name(), code, message));
        flush();
    }

    /** Who does not listen any more does not keep a file that is here whole from being written. */
    private void write(Object line) {
        if (isDeaf) {
            return;
        }
        try {
            out.write(LineParser.write(line));
            out.write('\n');
        } catch (IOException e) {
            isDeaf = true;
        }
    }

    private void flush() {
        try {
            if (!isDeaf) {
                out.flush();
            }
        } catch (IOException e) {
            isDeaf = true;
        }
    }
}
