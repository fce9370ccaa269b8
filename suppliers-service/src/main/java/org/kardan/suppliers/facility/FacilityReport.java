package org.kardan.suppliers.facility;

import java.util.ArrayList;
import java.util.List;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.bulk.LeftAlone;

/** What became of a facility list, counted while it is read. Its fields are the answer's JSON. */
public final class FacilityReport {

    /** More than this nobody reads in one answer; the rest is counted still. */
    private static final int MOST_TOLD = 1_000;

    public boolean dryRun;
    /** Rows read. */
    public long rows;
    /** Rows that made an asset; in a dry run, those that would. */
    public long made;
    /** Rows that the list says are assets that were here, by {@code same_as}. */
    public long linked;
    /** Rows taken in before, that say something else now. */
    public long updated;
    /** Rows taken in before, that say the same. */
    public long unchanged;
    /** Rows not taken in because they may be assets that are here; with {@code duplicates=record} there is none. */
    public long held;
    /** What rows say otherwise than it is here, and was not touched, since others have recorded, corrected or stated it. */
    public long leftAloneCount;

    public List<LeftAlone> leftAlone = new ArrayList<>();
    /** The row to go on from, in {@code from}, once the problems are solved; 0 when all is done. */
    public long resumeFrom;

    public long possibleDuplicateCount;
    public List<PossibleDuplicate> possibleDuplicates = new ArrayList<>();

    public long problemCount;
    public List<ImportProblem> problems = new ArrayList<>();

    void problems(List<ImportProblem> found) {
        problemCount += found.size();
        found.stream().limit(Math.max(0, MOST_TOLD - problems.size())).forEach(problems::add);
    }

    void add(Counts batch) {
        made += batch.made;
        linked += batch.linked;
        updated += batch.updated;
        unchanged += batch.unchanged;
        held += batch.held;
        leftAloneCount += batch.leftAlone.size();
        batch.leftAlone.stream()
                .limit(Math.max(0, MOST_TOLD - leftAlone.size()))
                .forEach(leftAlone::add);
        possibleDuplicateCount += batch.duplicates.size();
        batch.duplicates.stream()
                .limit(Math.max(0, MOST_TOLD - possibleDuplicates.size()))
                .forEach(possibleDuplicates::add);
    }

    /** What a batch did, forgotten when it is refused. */
    static final class Counts {
        long made;
        long linked;
        long updated;
        long unchanged;
        long held;
        final List<LeftAlone> leftAlone = new ArrayList<>();
        final List<PossibleDuplicate> duplicates = new ArrayList<>();
    }
}
