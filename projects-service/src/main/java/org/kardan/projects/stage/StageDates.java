package org.kardan.projects.stage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.projects.stage.StageTransition.Step;

/**
 * Whether the date of a step fits to today and to the other steps. Dates are fuzzy, so only what no reading of them allows is
 * refused. Of the other steps those count that are done: what is under way has only been seen to be.
 */
final class StageDates {

    private static final String OCCURRED = "occurred";

    private StageDates() {}

    /**
     * Checks the date of a step.
     *
     * @param before the steps before it, in their order
     * @param after the steps after it, in their order
     * @throws BadUserInput naming {@code occurred}, what it does not fit to, and what would be right
     */
    static void check(Step step, List<Step> before, List<Step> after, LocalDate today) {
        if (isDone(step) && isAfter(step.occurred(), today)) {
            throw new BadUserInput(
                    OCCURRED,
                    "%s is after today, %s (UTC), and what has not happened is not DONE"
                            .formatted(step.occurred().stored(), today),
                    "give the date it happened, or the status UNDER_WAY");
        }
        before.stream()
                .filter(StageDates::isDone)
                .filter(other -> other.occurred().earliest() != null)
                .max(Comparator.comparing(other -> other.occurred().earliest()))
                .filter(other -> isBefore(step.occurred(), other.occurred()))
                .ifPresent(other -> {
                    throw new BadUserInput(
                            OCCURRED,
                            "%s is before %s, when the project came to %s"
                                    .formatted(
                                            step.occurred().stored(),
                                            other.occurred().stored(),
                                            other.to()),
                            "give a date that may be the same or later, or `undisclosed`");
                });
        if (isDone(step)) {
            after.stream()
                    .filter(other -> isBefore(other.occurred(), step.occurred()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new BadUserInput(
                                OCCURRED,
                                "%s is after %s, the date of the later step to %s"
                                        .formatted(
                                                step.occurred().stored(),
                                                other.occurred().stored(),
                                                other.to()),
                                "give a date that may be the same or earlier, or `undisclosed`");
                    });
        }
    }

    private static boolean isDone(Step step) {
        return step.status() == TransitionStatus.DONE;
    }

    private static boolean isAfter(FuzzyDate date, LocalDate day) {
        return date.earliest() != null && date.earliest().isAfter(day);
    }

    /** Whether a date ends before another can begin. */
    private static boolean isBefore(FuzzyDate date, FuzzyDate other) {
        return date.latest() != null
                && other.earliest() != null
                && date.latest().isBefore(other.earliest());
    }
}
