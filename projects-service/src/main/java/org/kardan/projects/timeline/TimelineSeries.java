package org.kardan.projects.timeline;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.engagement.RegionalEngagement;
import org.kardan.projects.fact.Fact;
import org.kardan.projects.hub.Hub;
import org.kardan.projects.party.Party;
import org.kardan.projects.project.Launch;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.stage.Reached;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.TransitionStatus;
import org.kardan.projects.visit.SiteVisit;

/**
 * One date of one kind of fact: a strand of the timeline.
 *
 * @param table the table of the facts
 * @param change what its dates mark, of a transition under way {@link #changeOf}
 * @param date the name of the date in it
 */
record TimelineSeries<F extends Fact>(
        Class<F> type, String table, String date, TimelineChange change, Function<F, FuzzyDate> dateOf) {

    /** All strands; a fact that begins and ends has two. */
    static final List<TimelineSeries<?>> ALL = Stream.of(
                    happened(Launch.class, "project_launches", "launch", Launch::getLaunch),
                    happened(StageTransition.class, "stage_transitions", "occurred", StageTransition::getOccurred),
                    happened(SiteVisit.class, "site_visits", "visited", SiteVisit::getVisited),
                    held(Party.class, "parties", Party::getValidFrom, Party::getValidTo),
                    held(
                            RegionalEngagement.class,
                            "regional_engagements",
                            RegionalEngagement::getValidFrom,
                            RegionalEngagement::getValidTo),
                    held(Prerequisite.class, "prerequisites", Prerequisite::getValidFrom, Prerequisite::getValidTo),
                    held(Assessment.class, "assessments", Assessment::getValidFrom, Assessment::getValidTo),
                    held(Hub.class, "hubs", Hub::getValidFrom, Hub::getValidTo))
            .<TimelineSeries<?>>flatMap(List::stream)
            .toList();

    /** What the date marks of this fact. */
    TimelineChange changeOf(Fact fact) {
        return fact instanceof StageTransition step && step.getStatus() == TransitionStatus.UNDER_WAY
                ? TimelineChange.UNDER_WAY
                : change;
    }

    /** SQL: what may have happened by {@code :asOf}, of the row {@code t}. */
    String byTheDay() {
        return type == StageTransition.class
                ? Reached.rowBy("t")
                : "(t.%1$s_earliest is null or t.%1$s_earliest <= :asOf)".formatted(date);
    }

    /** The tables, each once, in the order of {@link #ALL}. */
    static List<TimelineSeries<?>> tables() {
        return ALL.stream()
                .filter(series -> series.change() != TimelineChange.ENDED)
                .toList();
    }

    FuzzyDate date(Fact fact) {
        return dateOf.apply(type.cast(fact));
    }

    private static <F extends Fact> List<TimelineSeries<?>> happened(
            Class<F> type, String table, String date, Function<F, FuzzyDate> dateOf) {
        return List.of(new TimelineSeries<>(type, table, date, TimelineChange.HAPPENED, dateOf));
    }

    private static <F extends Fact> List<TimelineSeries<?>> held(
            Class<F> type, String table, Function<F, FuzzyDate> from, Function<F, FuzzyDate> to) {
        return List.of(
                new TimelineSeries<>(type, table, "valid_from", TimelineChange.BEGAN, from),
                new TimelineSeries<>(
                        type, table, "valid_to", TimelineChange.ENDED, fact -> Objects.requireNonNull(to.apply(fact))));
    }
}
