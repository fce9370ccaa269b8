package org.kardan.projects.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.projects.phase.CriterionVerdict;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.AssessmentStatus;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.readiness.PrerequisiteKind;
import org.kardan.projects.readiness.PrerequisiteStatus;
import org.kardan.projects.stage.ProjectStage;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;
import org.kardan.projects.stage.TransitionStatus;

class ReadinessTest {

    private static final String CRITERION = "The criterion \"Cars leave the line\" of the phase before";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    @Test
    void oneGateThatHoldsIsEnoughToBeNotReady() {
        var readiness = Readiness.of(
                in(Stage.PLANNING),
                List.of(),
                List.of(prerequisite(PrerequisiteStatus.MET), prerequisite(PrerequisiteStatus.UNSTATED)),
                List.of(assessment(AssessmentStatus.UNDER_EVALUATION)),
                List.of());

        assertThat(readiness.nextStage()).isEqualTo(Stage.PILOT);
        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.gates())
                .extracting(Gate::state)
                .containsExactly(GateState.HOLDS, GateState.UNKNOWN, GateState.OPEN);
        assertThat(readiness.gates().getFirst().reason())
                .isEqualTo("The assessment of FINANCING is under way, without a result.");
    }

    @Test
    void aGateOfWhichNobodySaysLeavesReadinessUnknown() {
        var readiness = Readiness.of(
                in(Stage.PLANNING),
                List.of(),
                List.of(prerequisite(PrerequisiteStatus.UNSTATED)),
                List.of(),
                List.of());

        assertThat(readiness.ready()).isNull();
    }

    @Test
    void thatNoGateIsRecordedDoesNotMakeAProjectReady() {
        var readiness = Readiness.of(in(Stage.PLANNING), List.of(), List.of(), List.of(), List.of());

        assertThat(readiness.ready()).isNull();
        assertThat(readiness.unexamined()).containsExactly(AssessmentSubject.values());
    }

    @Test
    void allGatesOpenMakeAProjectReady() {
        var readiness = Readiness.of(
                in(Stage.PILOT),
                List.of(),
                List.of(prerequisite(PrerequisiteStatus.MET)),
                List.of(assessment(AssessmentStatus.FAVOURABLE)),
                List.of(criterion("1 000 cars built", CriterionVerdict.MET)));

        assertThat(readiness.ready()).isTrue();
        assertThat(readiness.unexamined())
                .containsExactly(AssessmentSubject.MARKET_DEMAND, AssessmentSubject.REGULATION);
    }

    @Test
    void aCriterionIsPassedWhenItIsJudgedToBeMetAndNotByItsOutcome() {
        assertThat(Gate.of(criterion("12 cars", CriterionVerdict.MET)))
                .returns(GateState.OPEN, Gate::state)
                .returns(CRITERION + " is met; its outcome: 12 cars", Gate::reason);
        assertThat(Gate.of(criterion("0 cars", CriterionVerdict.NOT_MET)))
                .returns(GateState.HOLDS, Gate::state)
                .returns(CRITERION + " is not met; its outcome: 0 cars", Gate::reason);
        assertThat(Gate.of(criterion("some cars", CriterionVerdict.NOT_JUDGED)))
                .returns(GateState.UNKNOWN, Gate::state)
                .returns(CRITERION + " is not judged; its outcome: some cars", Gate::reason);
        assertThat(Gate.of(criterion(null, CriterionVerdict.NOT_JUDGED)))
                .returns(GateState.UNKNOWN, Gate::state)
                .returns(CRITERION + " has no outcome yet.", Gate::reason);
    }

    @Test
    void aCriterionThatIsNotMetLeavesAProjectNotReady() {
        var failed = List.of(criterion("0 cars", CriterionVerdict.NOT_MET));

        assertThat(Readiness.of(in(Stage.PILOT), List.of(), List.of(), List.of(), failed)
                        .ready())
                .isFalse();
    }

    @Test
    void whereNoStageFollowsThereAreNoGates() {
        for (var stage : List.of(Stage.SERIES_PRODUCTION, Stage.ON_HOLD, Stage.CANCELLED)) {
            var readiness = Readiness.of(
                    in(stage), List.of(), List.of(prerequisite(PrerequisiteStatus.UNMET)), List.of(), List.of());

            assertThat(readiness.nextStage()).isNull();
            assertThat(readiness.ready()).isNull();
            assertThat(readiness.gates()).isEmpty();
        }
    }

    @Test
    void whereNoStageIsKnownTheFirstOneIsNext() {
        var readiness =
                Readiness.of(null, List.of(), List.of(prerequisite(PrerequisiteStatus.UNMET)), List.of(), List.of());

        assertThat(readiness.stage()).isNull();
        assertThat(readiness.nextStage()).isEqualTo(Stage.INTEREST);
        assertThat(readiness.ready()).isFalse();
        assertThat(readiness.underWay()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"TALKS, PLANNING, true", "TALKS, ON_HOLD, false", "ON_HOLD, TALKS, false"})
    void onlyATransitionToTheNextStageIsUnderWayToIt(Stage stage, Stage to, boolean underWay) {
        var step = new StageTransition.Step(stage, to, TransitionStatus.UNDER_WAY, FuzzyDate.UNDISCLOSED, null);
        var begun = new StageTransition(UUID.randomUUID(), NOW, UUID.randomUUID(), 2, step);

        var readiness = Readiness.of(in(stage), List.of(begun), List.of(), List.of(), List.of());

        assertThat(readiness.underWay()).isEqualTo(underWay);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "INTEREST, TALKS, -",
                "TALKS, PLANNING, -",
                "PLANNING, PILOT, -",
                "PILOT, LIMITED_PRODUCTION, PILOT_LINE",
                "LIMITED_PRODUCTION, SERIES_PRODUCTION, LIMITED_SCOPE"
            },
            nullValues = "-")
    void theCriteriaOfThePhaseBeforeProductionAreItsGates(Stage stage, Stage next, @Nullable PhaseKind phase) {
        assertThat(Readiness.next(stage)).isEqualTo(next);
        assertThat(Readiness.phaseBefore(next)).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({"MET, OPEN", "IN_PROGRESS, HOLDS", "UNMET, HOLDS", "UNSTATED, UNKNOWN"})
    void aPrerequisiteIsAGate(PrerequisiteStatus status, GateState state) {
        assertThat(Gate.of(prerequisite(status)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "FAVOURABLE, OPEN",
        "UNDER_EVALUATION, HOLDS",
        "NOT_STARTED, HOLDS",
        "UNFAVOURABLE, HOLDS",
        "BLOCKED, HOLDS"
    })
    void anAssessmentIsAGate(AssessmentStatus status, GateState state) {
        assertThat(Gate.of(assessment(status)).state()).isEqualTo(state);
    }

    private static ProjectStage in(Stage stage) {
        var step = new StageTransition.Step(null, stage, TransitionStatus.DONE, FuzzyDate.UNDISCLOSED, null);
        var transition = new StageTransition(UUID.randomUUID(), NOW, UUID.randomUUID(), 1, step);
        return new ProjectStage(stage, FuzzyDate.UNDISCLOSED, transition, List.of());
    }

    private static Prerequisite prerequisite(PrerequisiteStatus status) {
        return new Prerequisite(
                UUID.randomUUID(),
                NOW,
                UUID.randomUUID(),
                PrerequisiteKind.PLANNING,
                status,
                "Planning.",
                FuzzyDate.UNDISCLOSED,
                null);
    }

    private static Assessment assessment(AssessmentStatus status) {
        return new Assessment(
                UUID.randomUUID(),
                NOW,
                UUID.randomUUID(),
                AssessmentSubject.FINANCING,
                status,
                FuzzyDate.UNDISCLOSED,
                null);
    }

    private static PhaseCriterion criterion(@Nullable String outcome, CriterionVerdict verdict) {
        return new PhaseCriterion(
                UUID.randomUUID(), NOW, UUID.randomUUID(), 1, "Cars leave the line", null, outcome, verdict);
    }
}
