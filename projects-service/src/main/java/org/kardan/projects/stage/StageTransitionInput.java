package org.kardan.projects.stage;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A transition as a client gives it. Where it begins follows from the transitions before it. */
@Input("StageTransitionInput")
@Description("A step of a project to another stage, from the one that the steps before it have led to.")
public record StageTransitionInput(
        @NonNull @Description(
                "The stage it leads to: forward by one, or, for a reason, back, to ON_HOLD or to CANCELLED. Anything else is a"
                        + " CONFLICT that names the stages which may follow.")
        Stage to,

        @NonNull @Description("Whether it has happened. What is UNDER_WAY is corrected to DONE once it has.")
        TransitionStatus status,

        @NonNull @Description(
                "When it happened; of one under way, when it was seen to be. BAD_USER_INPUT where a step that is DONE can only be"
                        + " in the future (UTC), or where the date can only be before a step done before this one, or this one is"
                        + " done and the date can only be after a step that follows it." + DATE)
        String occurred,

        @Description("Why; needed where a project goes back or aside. 1 to 2 000 characters.") @Nullable String reason,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
