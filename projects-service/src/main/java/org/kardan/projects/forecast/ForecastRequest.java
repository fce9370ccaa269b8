package org.kardan.projects.forecast;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.time.Moment;

/** What a forecast is to be made of, apart from the phases. */
record ForecastRequest(int trials, int seed, LocalDate startFrom) {

    private static final int TRIALS = 10_000;
    private static final int MOST_TRIALS = 100_000;

    /** Years that a date of the graph and of PostgreSQL can be added to without leaving either. */
    static ForecastRequest of(@Nullable Integer trials, @Nullable Integer seed, @Nullable LocalDate startFrom) {
        if (trials != null && (trials < 1 || trials > MOST_TRIALS)) {
            throw new BadUserInput(
                    "trials", trials + " is no number of trials", "give a number from 1 to " + MOST_TRIALS);
        }
        Moment.within("startFrom", startFrom);
        return new ForecastRequest(
                trials == null ? TRIALS : trials,
                seed == null ? 0 : seed,
                startFrom == null ? LocalDate.now(Clock.systemUTC()) : startFrom);
    }
}
