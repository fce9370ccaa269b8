package org.kardan.projects.gate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.fact.ProjectFact;
import org.kardan.projects.phase.PhaseCriterion;
import org.kardan.projects.readiness.Assessment;
import org.kardan.projects.readiness.Prerequisite;

/** Something a project has to pass before its next stage. */
@Description("Something a project has to pass before its next stage, and whether it has.")
public record Gate(
        @NonNull @Description("Whether it lets the project through.")
        GateState state,

        @NonNull @Description("Why, in a sentence.") String reason,

        @NonNull @Description(
                "The fact the gate is made of: a Prerequisite, an Assessment or a PhaseCriterion, with its citations.")
        ProjectFact fact) {

    /** A prerequisite is passed when it is met. */
    static Gate of(Prerequisite prerequisite) {
        var kind = "The prerequisite " + prerequisite.getKind();
        return switch (prerequisite.getStatus()) {
            case MET -> new Gate(GateState.OPEN, kind + " is met.", prerequisite);
            case IN_PROGRESS -> new Gate(GateState.HOLDS, kind + " is being worked on, and not met yet.", prerequisite);
            case UNMET -> new Gate(GateState.HOLDS, kind + " is not met.", prerequisite);
            case UNSTATED ->
                new Gate(
                        GateState.UNKNOWN,
                        kind + " is said to be needed, and nobody says how far it is met.",
                        prerequisite);
        };
    }

    /** An assessment is passed when its result speaks for going on. */
    static Gate of(Assessment assessment) {
        var subject = "The assessment of " + assessment.getSubject();
        return switch (assessment.getStatus()) {
            case FAVOURABLE -> new Gate(GateState.OPEN, subject + " speaks for going on.", assessment);
            case UNDER_EVALUATION ->
                new Gate(GateState.HOLDS, subject + " is under way, without a result.", assessment);
            case NOT_STARTED -> new Gate(GateState.HOLDS, subject + " has not begun.", assessment);
            case UNFAVOURABLE -> new Gate(GateState.HOLDS, subject + " speaks against going on.", assessment);
            case BLOCKED -> new Gate(GateState.HOLDS, subject + " cannot be carried out.", assessment);
        };
    }

    /** A criterion of the phase that the next stage follows is passed when it is judged to be met; an outcome alone judges nothing. */
    static Gate of(PhaseCriterion criterion) {
        var what = "The criterion \"" + criterion.getDescription() + "\" of the phase before";
        var outcome = criterion.getOutcome() == null ? "." : "; its outcome: " + criterion.getOutcome();
        return switch (criterion.getVerdict()) {
            case MET -> new Gate(GateState.OPEN, what + " is met" + outcome, criterion);
            case NOT_MET -> new Gate(GateState.HOLDS, what + " is not met" + outcome, criterion);
            case NOT_JUDGED ->
                new Gate(
                        GateState.UNKNOWN,
                        what + (criterion.getOutcome() == null ? " has no outcome yet" : " is not judged") + outcome,
                        criterion);
        };
    }
}
