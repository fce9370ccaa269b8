package org.kardan.projects.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.phase.Phase;
import org.kardan.projects.phase.PhaseKind;

/** When a project may launch. */
@Description(
        "When a project may launch: the end of its last remaining phase, by Monte Carlo simulation. Durations follow PERT (beta)"
                + " distributions of their estimates in months of 365.2425 / 12 days; a phase begins when the last of its predecessors"
                + " has ended; a phase that has begun counts in full. A gate without a probability counts as passed; a trial that does"
                + " not pass a gate never launches. Where estimates, or phases of series production, are missing there is no forecast, and"
                + " `missingEstimates` and `missingKinds` say of what.")
public record LaunchForecast(
        @NonNull @Description("How many trials were asked for.")
        int trials,

        @NonNull @Description("The seed: with the same plan it gives the same forecast.")
        int seed,

        @NonNull @Description("The day from which the remaining phases count.")
        LocalDate startFrom,

        @NonNull @Description("The phases that remain, in their order. Empty: none is recorded, or all are over. At most 1 000.")
        List<@NonNull Phase> remainingPhases,

        @NonNull @Description(
                "The kinds of phases that lie between the project's stage and its series production, and of which none is"
                        + " recorded. SERIES among them: the plan ends before the launch, and there is no forecast. Others: the"
                        + " forecast counts no time for them. Empty where the project is cancelled."
                        + " At most 3.")
        List<@NonNull PhaseKind> missingKinds,

        @NonNull @Description("The remaining phases of which no duration is estimated. Not empty: there is no forecast."
                + " At most 1 000.")
        List<@NonNull Phase> missingEstimates,

        @Nullable @Description("Why there is no forecast. Null: there is one.")
        String unavailable,

        @Nullable @Description("The day by which 10 % of all trials have launched. Null: fewer launch, or there is no forecast.")
        LocalDate p10,

        @Nullable @Description("The day by which half of all trials have launched. Null: fewer launch, or there is no forecast.")
        LocalDate p50,

        @Nullable @Description("The day by which 80 % of all trials have launched. Null: fewer launch, or there is no forecast.")
        LocalDate p80,

        @Nullable @Description("The day by which 90 % of all trials have launched. Null: fewer launch, or there is no forecast.")
        LocalDate p90,

        @Nullable @Description("The share of the trials that launch at all, 0 to 1. Null: there is no forecast.")
        Double launchProbability,

        @NonNull @Description("How many trials launch in each of up to twenty equal spans of time. Empty: there is no forecast."
                + " At most 20.")
        List<@NonNull HistogramBin> histogram) {

    private static final double DAYS_OF_A_MONTH = 365.2425 / 12;
    private static final int BINS = 20;

    /** A bar of a histogram. */
    @Description("A bar of a histogram of launch dates.")
    public record HistogramBin(
            @NonNull @Description("Its first day.") LocalDate from,

            @NonNull @Description("The day it ends, which belongs to the next one.")
            LocalDate to,

            @NonNull @Description("How many trials launch within it.")
            int trials) {}

    /** No forecast, and why. */
    static LaunchForecast unavailable(
            ForecastRequest request, RemainingPhases remaining, List<Phase> missing, String why) {
        return new LaunchForecast(
                request.trials(),
                request.seed(),
                request.startFrom(),
                remaining.phases(),
                remaining.missing(),
                missing,
                why,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static LaunchForecast of(ForecastRequest request, RemainingPhases remaining, LaunchSimulation.Outcome outcome) {
        var start = request.startFrom();
        return new LaunchForecast(
                request.trials(),
                request.seed(),
                start,
                remaining.phases(),
                remaining.missing(),
                List.of(),
                null,
                day(start, outcome.quantile(0.1)),
                day(start, outcome.quantile(0.5)),
                day(start, outcome.quantile(0.8)),
                day(start, outcome.quantile(0.9)),
                outcome.probability(),
                bins(start, outcome));
    }

    private static List<HistogramBin> bins(LocalDate start, LaunchSimulation.Outcome outcome) {
        var launches = outcome.launches();
        if (launches.length == 0) {
            return List.of();
        }
        double first = launches[0];
        double last = launches[launches.length - 1];
        if (first == last) {
            return List.of(
                    new HistogramBin(after(start, first), after(start, first).plusDays(1), launches.length));
        }
        var counts = outcome.histogram(BINS);
        double width = (last - first) / BINS;
        var bins = new ArrayList<HistogramBin>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new HistogramBin(
                    after(start, first + i * width), after(start, first + (i + 1) * width), counts.get(i)));
        }
        return bins;
    }

    private static @Nullable LocalDate day(LocalDate start, @Nullable Double months) {
        return months == null ? null : after(start, months);
    }

    private static LocalDate after(LocalDate start, double months) {
        return start.plusDays(Math.round(months * DAYS_OF_A_MONTH));
    }
}
