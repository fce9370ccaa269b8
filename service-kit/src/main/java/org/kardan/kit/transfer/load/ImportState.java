package org.kardan.kit.transfer.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.transfer.LineProblem;

/**
 * How far an import has come; its fields are the JSON of {@code GET /import/KEY}.
 *
 * @param lines lines settled: in mode {@code report} committed or refused, in mode {@code all} received
 * @param hash the SHA-256 of the file up to there; null before the first
 * @param problems the first of them, by line
 */
public record ImportState(
        @JsonProperty("import") String key,
        @JsonIgnore String settings,
        Status status,
        long lines,
        @JsonIgnore byte @Nullable [] hash,
        Counts counts,
        List<LineProblem> problems) {

    /** How far it has come. */
    public enum Status {
        /** Not at the end: running, or broken off; sent again it goes on. */
        OPEN,
        /** At the end; all good lines are written, in mode {@code report} but for those of refused batches. */
        WRITTEN,
        /** At the end, and nothing of it is written. */
        REFUSED
    }

    /**
     * How many lines had which fate.
     *
     * @param created written
     * @param unchanged there already, in the same words
     * @param refused bad
     * @param heldBack good, and not written on account of others
     */
    public record Counts(long created, long unchanged, long refused, long heldBack) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(List<BatchWriter.Fate> fates, boolean written) {
            long bad = fates.stream().filter(fate -> fate.problem() != null).count();
            long same = fates.stream().filter(BatchWriter.Fate::unchanged).count();
            long good = fates.size() - bad - same;
            return new Counts(
                    created + (written ? good : 0), unchanged + same, refused + bad, heldBack + (written ? 0 : good));
        }

        /** Nothing has been written after all. */
        Counts undone() {
            return new Counts(0, unchanged, refused, heldBack + created);
        }
    }
}
