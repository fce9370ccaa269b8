package org.kardan.kit.transfer.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * How a file is to be taken in.
 *
 * @param key the caller's name for the import, under which it goes on where it ended
 * @param mode what a bad line costs
 * @param dryRun true: tried to the end, and nothing stays
 * @param keepTimes true: what was known since {@code knownFrom} elsewhere is known since then here; false: since now
 * @param eachLine whether the report has every line, or only batches and bad lines
 */
public record ImportOptions(String key, Mode mode, boolean dryRun, boolean keepTimes, boolean eachLine) {

    private static final int LONGEST_KEY = 200;

    /** What a bad line costs. */
    public enum Mode {
        /** All of the file: it is written as a whole or not at all. */
        ALL,
        /** Its batch; the others are written. */
        REPORT
    }

    /** Options as a caller words them. */
    public static ImportOptions of(
            @Nullable String key, String mode, boolean dryRun, String known, @Nullable String report) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadUserInput("key", "it is blank or too long", "give 1 to 200 characters, for example a UUID");
        }
        var name = key == null || dryRun ? UUID.randomUUID().toString() : key;
        var asked = report == null ? (dryRun ? "lines" : "batches") : report;
        return new ImportOptions(
                name,
                choice("mode", mode, "all", "report") ? Mode.ALL : Mode.REPORT,
                dryRun,
                !choice("known", known, "now", "keep"),
                choice("report", asked, "lines", "batches"));
    }

    private static boolean choice(String argument, String given, String one, String other) {
        if (!given.equals(one) && !given.equals(other)) {
            throw new BadUserInput(
                    argument, "'" + given + "' is neither " + one + " nor " + other, "give one of the two");
        }
        return given.equals(one);
    }

    /** What has to stay the same when an import goes on. */
    String settings() {
        return mode + (dryRun ? " dry run" : "") + (keepTimes ? " keep" : " now");
    }
}
