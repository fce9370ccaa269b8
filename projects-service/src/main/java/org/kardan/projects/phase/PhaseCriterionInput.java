package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.CITATIONS;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A criterion as a client gives it. */
@Input("PhaseCriterionInput")
@Description("By what a phase is judged.")
public record PhaseCriterionInput(
        @NonNull @Description("Its place among the criteria of the phase, from 1.")
        Integer position,

        @NonNull @Description("What is looked at; 1 to 2 000 characters.")
        String description,

        @Description("What is to be reached; 1 to 2 000 characters. Left out: not published.") @Nullable String target,

        @Description("What was reached; 1 to 2 000 characters. Left out: not known yet.") @Nullable String outcome,

        @Description("Whether it was met. Left out: NOT_JUDGED.") @Nullable CriterionVerdict verdict,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
