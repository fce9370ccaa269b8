package org.kardan.projects.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.Fixture;

class StageHistoryTest {

    @Test
    void withoutTransitionsThereIsNoStage() {
        assertThat(StageHistory.stage(List.of())).isEmpty();
    }

    @Test
    void whatIsOnlyUnderWayIsNoStageYet() {
        assertThat(StageHistory.stage(List.of(transition(1, Stage.TALKS, TransitionStatus.UNDER_WAY))))
                .isEmpty();
    }

    @Test
    void theLastTransitionDoneCountsWhetherItsDateIsPublishedOrNot() {
        var interest = transition(1, Stage.INTEREST, TransitionStatus.DONE, "2026");
        var talks = transition(2, Stage.TALKS, TransitionStatus.DONE, "undisclosed");

        var stage = StageHistory.stage(List.of(interest, talks)).orElseThrow();

        assertThat(stage.name()).isEqualTo(Stage.TALKS);
        assertThat(stage.since().isUndisclosed()).isTrue();
        assertThat(stage.transition()).isSameAs(talks);
        assertThat(stage.underWay()).isEmpty();
    }

    @Test
    void whatWasUnderWayBeforeTheLastTransitionDoneIsOver() {
        var planningBegun = transition(2, Stage.PLANNING, TransitionStatus.UNDER_WAY);
        var planning = transition(3, Stage.PLANNING, TransitionStatus.DONE);
        var pilotBegun = transition(4, Stage.PILOT, TransitionStatus.UNDER_WAY);

        var stage =
                StageHistory.stage(List.of(planningBegun, planning, pilotBegun)).orElseThrow();

        assertThat(stage.name()).isEqualTo(Stage.PLANNING);
        assertThat(stage.underWay()).containsExactly(pilotBegun);
    }

    private static StageTransition transition(int position, Stage to, TransitionStatus status) {
        return transition(position, to, status, "undisclosed");
    }

    private static StageTransition transition(int position, Stage to, TransitionStatus status, String occurred) {
        var date = FuzzyDate.parseOrUndisclosed("occurred", occurred);
        var step = new StageTransition.Step(null, to, status, date, null);
        return new StageTransition(UUID.randomUUID(), Fixture.EARLIER, UUID.randomUUID(), position, step);
    }
}
