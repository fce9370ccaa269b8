package org.kardan.projects.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.kit.error.Conflict;
import org.kardan.projects.stage.StageMachine.Position;
import org.kardan.projects.stage.StageTransition.Step;

/** What holds of every sequence of steps, tried at random: what is refused leaves the project where it was. */
class StageMachinePropertiesTest {

    @Property
    void everyStepTakenIsOneThatTheDomainAllows(
            @ForAll @Size(max = 40) List<Stage> wanted, @ForAll List<Boolean> reasons) {
        for (var taken : walk(wanted, reasons)) {
            assertThat(isLegal(taken.from(), taken.at().reached(), taken.to(), taken.reasoned()))
                    .as("%s", taken)
                    .isTrue();
        }
    }

    @Property
    void everyStepRefusedIsOneThatTheDomainForbidsAndItsRefusalNamesTheLegalOnes(
            @ForAll @Size(max = 40) List<Stage> wanted, @ForAll List<Boolean> reasons) {
        var at = StageMachine.START;
        for (int i = 0; i < wanted.size(); i++) {
            var reason = reason(reasons, i);
            var step = step(at, wanted.get(i), TransitionStatus.DONE, reason);
            if (isLegal(at.stage(), at.reached(), step.to(), reason != null)) {
                at = StageMachine.take(at, step);
            } else {
                var here = at;
                var legal = StageMachine.next(here);
                assertThatThrownBy(() -> StageMachine.take(here, step))
                        .isInstanceOf(Conflict.class)
                        .hasMessageStartingWith("to: " + step.to())
                        .satisfies(refusal ->
                                legal.forEach(stage -> assertThat(refusal).hasMessageContaining(stage.name())));
            }
        }
    }

    @Property
    void nothingFollowsACancellation(@ForAll @Size(max = 40) List<Stage> wanted, @ForAll Stage later) {
        var at = StageMachine.START;
        for (var stage : wanted) {
            if (StageMachine.next(at).contains(stage)
                    || StageMachine.nextForAReason(at).contains(stage)) {
                at = StageMachine.take(at, step(at, stage, TransitionStatus.DONE, "because"));
            }
        }
        var end = at.stage() == Stage.CANCELLED
                ? at
                : StageMachine.take(at, step(at, Stage.CANCELLED, TransitionStatus.DONE, "because"));

        assertThatThrownBy(() -> StageMachine.take(end, step(end, later, TransitionStatus.DONE, "because")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("nothing follows it");
    }

    @Property
    void whatIsUnderWayMustBeLegalAndLeadsNowhereYet(@ForAll @Size(max = 40) List<Stage> wanted) {
        var at = StageMachine.START;
        for (var stage : wanted) {
            if (StageMachine.next(at).contains(stage)) {
                assertThat(StageMachine.take(at, step(at, stage, TransitionStatus.UNDER_WAY, null)))
                        .isEqualTo(at);
                at = StageMachine.take(at, step(at, stage, TransitionStatus.DONE, null));
            }
        }
    }

    @Property
    void aHistoryThatWasTakenStepByStepIsReplayedToTheSamePlace(
            @ForAll @Size(max = 40) List<Stage> wanted, @ForAll List<Boolean> reasons) {
        var steps = new ArrayList<Step>();
        var at = StageMachine.START;
        for (var taken : walk(wanted, reasons)) {
            var step = step(taken.at(), taken.to(), TransitionStatus.DONE, taken.reasoned() ? "because" : null);
            steps.add(step);
            at = StageMachine.take(at, step);
        }

        assertThat(StageMachine.replay(steps)).isEqualTo(at);
    }

    private record Taken(Position at, @Nullable Stage from, Stage to, boolean reasoned) {}

    /** The steps that were taken of those that were tried. */
    private static List<Taken> walk(List<Stage> wanted, List<Boolean> reasons) {
        var taken = new ArrayList<Taken>();
        var at = StageMachine.START;
        for (int i = 0; i < wanted.size(); i++) {
            var reason = reason(reasons, i);
            try {
                var next = StageMachine.take(at, step(at, wanted.get(i), TransitionStatus.DONE, reason));
                taken.add(new Taken(at, at.stage(), wanted.get(i), reason != null));
                at = next;
            } catch (Conflict refused) {
                assertThat(refused).hasMessageContaining(wanted.get(i).name());
            }
        }
        return taken;
    }

    /** The domain's own words, written down a second time: forward by one; back or sideways for a reason; CANCELLED is final. */
    private static boolean isLegal(@Nullable Stage from, @Nullable Stage reached, Stage to, boolean reasoned) {
        var road = EnumSet.range(Stage.INTEREST, Stage.SERIES_PRODUCTION);
        if (from == Stage.CANCELLED || from == to) {
            return false;
        }
        if (!road.contains(to)) {
            return reasoned;
        }
        if (from == null) {
            return true;
        }
        if (from == Stage.ON_HOLD) {
            return reasoned && (reached == null || to.compareTo(reached) <= 0);
        }
        return to.ordinal() == from.ordinal() + 1 || to.ordinal() < from.ordinal() && reasoned;
    }

    private static Step step(Position at, Stage to, TransitionStatus status, @Nullable String reason) {
        return new Step(at.stage(), to, status, FuzzyDate.UNDISCLOSED, reason);
    }

    private static @Nullable String reason(List<Boolean> reasons, int place) {
        return place < reasons.size() && reasons.get(place) ? "because" : null;
    }
}
