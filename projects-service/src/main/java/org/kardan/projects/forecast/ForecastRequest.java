package org.kardan.projects.forecast;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/** What a forecast is to be made of, apart from the phases. */
record ForecastRequest(int trials, int seed, LocalDate startFrom) {

    private static final int TRIALS = 10_000;
    private static final int MOST_TRIALS = 100_000;

    /** Years that a date of the graph and of PostgreSQL can be added to without leaving either. */
    private static final int LAST_YEAR = 9999;

    static ForecastRequest of(@Nullable Integer trials, @Nullable Integer seed, @Nullable LocalDate startFrom) {
        if (trials != null && (trials < 1 || trials > MOST_TRIALS)) {
            throw new BadUserInput(
                    "trials", trials + " is no number of trials", "give a number from 1 to " + MOST_TRIALS);
        }
        if (startFrom != null && (startFrom.getYear() < 1 || startFrom.getYear() > LAST_YEAR)) {
            throw new BadUserInput(
                    "startFrom", startFrom + " is no day to start from", "give a day of the years 0001 to 9999");
        }
        return new ForecastRequest(
                trials == null ? TRIALS : trials,
                seed == null ? 0 : seed,
                startFrom == null ? LocalDate.now(Clock.systemUTC()) : startFrom);
    }
}
