package org.kardan.suppliers.deal.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.BadUserInput;
import org.kardan.suppliers.deal.DealEvent;

/**
 * Whether the date of an event fits to today and to the other events of its deal. Dates are fuzzy, so only what no reading of them
 * allows is refused.
 */
final class DealDates {

    private static final String OCCURRED = "occurred";

    private DealDates() {}

    /**
     * Checks the date of an event after all others.
     *
     * @param latest of those before it the one that cannot have happened before a later day than the others; empty: it is the first, or
     *     nobody says when they happened
     * @throws BadUserInput naming {@code occurred}, what it does not fit to, and what would be right
     */
    static void check(FuzzyDate occurred, Optional<DealEvent> latest) {
        requirePast(occurred);
        latest.ifPresent(before -> requireNotBefore(occurred, before));
    }

    /**
     * Checks the date of an event among others.
     *
     * @param before the events before it
     * @param after the events after it, in their order
     * @throws BadUserInput as {@link #check(FuzzyDate, Optional)}
     */
    static void check(FuzzyDate occurred, List<DealEvent> before, List<DealEvent> after) {
        requirePast(occurred);
        before.forEach(other -> requireNotBefore(occurred, other));
        after.stream()
                .filter(other -> isBefore(other.getOccurred(), occurred))
                .findFirst()
                .ifPresent(other -> {
                    throw new BadUserInput(
                            OCCURRED,
                            "%s is after %s, the date of the later event that made the deal %s"
                                    .formatted(
                                            occurred.stored(),
                                            other.getOccurred().stored(),
                                            other.getStage()),
                            "give a date that may be the same or earlier, or `undisclosed`");
                });
    }

    private static void requirePast(FuzzyDate occurred) {
        var today = LocalDate.now(Clock.systemUTC());
        if (occurred.earliest() != null && occurred.earliest().isAfter(today)) {
            throw new BadUserInput(
                    OCCURRED,
                    "%s is after today, %s (UTC), and what has not happened is no event of a deal"
                            .formatted(occurred.stored(), today),
                    "give the date it happened, once it has");
        }
    }

    private static void requireNotBefore(FuzzyDate occurred, DealEvent before) {
        if (isBefore(occurred, before.getOccurred())) {
            throw new BadUserInput(
                    OCCURRED,
                    "%s is before %s, when the deal came to %s"
                            .formatted(occurred.stored(), before.getOccurred().stored(), before.getStage()),
                    "give a date that may be the same or later, or `undisclosed`");
        }
    }

    /** Whether a date ends before another can begin. */
    private static boolean isBefore(FuzzyDate date, FuzzyDate other) {
        return date.latest() != null
                && other.earliest() != null
                && date.latest().isBefore(other.earliest());
    }
}
