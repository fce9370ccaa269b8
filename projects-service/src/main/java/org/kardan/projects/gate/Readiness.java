package org.kardan.projects.gate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.phase.PhaseKind;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.AssessmentSubject;
import org.kardan.projects.readiness.Prerequisite;
import org.kardan.projects.stage.ProjectStage;
import org.kardan.projects.stage.Stage;
import org.kardan.projects.stage.StageTransition;

/** What stands between a project and its next stage. */
@Description(
        "What stands between a project and its next stage. Every prerequisite and assessment that is recorded is a gate, and"
                + " before production so are the criteria of the phase that comes before: PILOT_LINE before LIMITED_PRODUCTION,"
                + " LIMITED_SCOPE before SERIES_PRODUCTION.")
public record Readiness(
        @Nullable @Description("The stage the project is in. Null: none is known.")
        Stage stage,

        @Nullable @Description(
                "The stage that comes next. Null: there is none, since the project is cancelled, on hold or in series production.")
        Stage nextStage,

        @NonNull @Description("Whether a transition to the next stage is said to be under way, whatever the gates.")
        boolean underWay,

        @Nullable @Description(
                "False: some gate holds. True: all gates are open. Null: no gate holds, and of some, or of all, nobody says.")
        Boolean ready,

        @NonNull @Description("The gates: those that hold first, then those of which nobody says, then the open ones."
                + " At most 2 000.")
        List<@NonNull Gate> gates,

        @NonNull @Description("What no assessment is recorded of: a gate may be there, and nobody has looked. At most 3.")
        List<@NonNull AssessmentSubject> unexamined) {

    /** @param underWay what has begun since the stage was reached, or before any was */
    static Readiness of(
            @Nullable ProjectStage stage,
            List<StageTransition> underWay,
            List<Prerequisite> prerequisites,
            List<Assessment> assessments,
            List<PhaseCriterion> criteriaOfThePhaseBefore) {
        var next = next(stage == null ? null : stage.name());
        var gates = next == null
                ? List.<Gate>of()
                : Stream.of(
                                prerequisites.stream().map(Gate::of),
                                assessments.stream().map(Gate::of),
                                criteriaOfThePhaseBefore.stream().map(Gate::of))
                        .flatMap(gate -> gate)
                        .sorted(Comparator.comparing(Gate::state))
                        .toList();
        var examined = assessments.stream().map(Assessment::getSubject).toList();
        return new Readiness(
                stage == null ? null : stage.name(),
                next,
                underWay.stream().anyMatch(transition -> transition.getTo() == next),
                next == null ? null : ready(gates),
                gates,
                Arrays.stream(AssessmentSubject.values())
                        .filter(subject -> !examined.contains(subject))
                        .toList());
    }

    /** The stage that follows; the first one where none is known. */
    static @Nullable Stage next(@Nullable Stage stage) {
        if (stage == null) {
            return Stage.INTEREST;
        }
        return switch (stage) {
            case INTEREST -> Stage.TALKS;
            case TALKS -> Stage.PLANNING;
            case PLANNING -> Stage.PILOT;
            case PILOT -> Stage.LIMITED_PRODUCTION;
            case LIMITED_PRODUCTION -> Stage.SERIES_PRODUCTION;
            case SERIES_PRODUCTION, ON_HOLD, CANCELLED -> null;
        };
    }

    /** The kind of phase whose criteria are gates of the stage after this one. */
    static @Nullable PhaseKind phaseBefore(@Nullable Stage next) {
        if (next == Stage.LIMITED_PRODUCTION) {
            return PhaseKind.PILOT_LINE;
        }
        return next == Stage.SERIES_PRODUCTION ? PhaseKind.LIMITED_SCOPE : null;
    }

    private static @Nullable Boolean ready(List<Gate> gates) {
        if (gates.stream().anyMatch(gate -> gate.state() == GateState.HOLDS)) {
            return false;
        }
        return gates.isEmpty() || gates.stream().anyMatch(gate -> gate.state() == GateState.UNKNOWN) ? null : true;
    }
}
