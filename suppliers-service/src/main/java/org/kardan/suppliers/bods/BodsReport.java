package org.kardan.suppliers.bods;

import java.util.ArrayList;
import java.util.List;
import org.kardan.suppliers.bulk.ImportProblem;
import org.kardan.suppliers.bulk.LeftAlone;

/** What became of a file, counted while it is read. Its fields are the answer's JSON. */
public final class BodsReport {

    /** More problems than this nobody reads; they are counted still. */
    private static final int MOST_PROBLEMS = 100;

    private static final int MOST_LEFT_ALONE = 1_000;

    public boolean dryRun;
    /** Statements read. */
    public long statements;
    /** Statements taken in; in a dry run, those that would be. */
    public long taken;
    /** Statements that had been taken in before. */
    public long unchanged;
    /** Statements older than the last one taken in about the same record. */
    public long outdated;

    public long organisationsMade;
    /** Records that an identifier showed to be organisations that were here. */
    public long organisationsFound;

    public long organisationsUpdated;
    public long stakesMade;
    /** Interests that are stakes which were here, recorded by others; they are cited to the source as well. */
    public long stakesFound;

    public long stakesCorrected;
    /** Interests that a later statement no longer has. */
    public long stakesRetracted;
    /** Interests held through others: what they come to is computed from the direct ones. */
    public long indirectInterests;
    /** Relationships of which one end is a reason instead of a record. */
    public long unspecifiedRelationships;
    /** What statements say otherwise than it is here, and was not touched, since others have recorded or corrected it. */
    public long leftAloneCount;

    public List<LeftAlone> leftAlone = new ArrayList<>();
    /** Interests that may be stakes which are here and say it otherwise; none was recorded. */
    public long possibleDuplicateCount;

    public List<PossibleDuplicate> possibleDuplicates = new ArrayList<>();
    /** The statement to go on from, in {@code from}, once the problems are solved; 0 when all is done. */
    public long resumeFrom;

    public long problemCount;
    public List<ImportProblem> problems = new ArrayList<>();

    void add(List<ImportProblem> found) {
        problemCount += found.size();
        found.stream().limit(Math.max(0, MOST_PROBLEMS - problems.size())).forEach(problems::add);
    }

    /** Counts of a batch that are forgotten when it is refused. */
    static final class Counts {
        long taken;
        long unchanged;
        long outdated;
        long organisationsMade;
        long organisationsFound;
        long organisationsUpdated;
        long stakesMade;
        long stakesFound;
        long stakesCorrected;
        long stakesRetracted;
        long indirectInterests;
        long unspecifiedRelationships;
        final List<LeftAlone> leftAlone = new ArrayList<>();
        final List<PossibleDuplicate> possibleDuplicates = new ArrayList<>();
    }

    void add(Counts batch) {
        taken += batch.taken;
        unchanged += batch.unchanged;
        outdated += batch.outdated;
        organisationsMade += batch.organisationsMade;
        organisationsFound += batch.organisationsFound;
        organisationsUpdated += batch.organisationsUpdated;
        stakesMade += batch.stakesMade;
        stakesFound += batch.stakesFound;
        stakesCorrected += batch.stakesCorrected;
        stakesRetracted += batch.stakesRetracted;
        indirectInterests += batch.indirectInterests;
        unspecifiedRelationships += batch.unspecifiedRelationships;
        leftAloneCount += batch.leftAlone.size();
        batch.leftAlone.stream()
                .limit(Math.max(0, MOST_LEFT_ALONE - leftAlone.size()))
                .forEach(leftAlone::add);
        possibleDuplicateCount += batch.possibleDuplicates.size();
        batch.possibleDuplicates.stream()
                .limit(Math.max(0, MOST_LEFT_ALONE - possibleDuplicates.size()))
                .forEach(possibleDuplicates::add);
    }
}
