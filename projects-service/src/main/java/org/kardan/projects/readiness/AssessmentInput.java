package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;
import static org.kardan.projects.fact.Words.END;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** An assessment as a client gives it. */
@Input("AssessmentInput")
@Description("How far the examination of a question has come, and to what result.")
public record AssessmentInput(
        @NonNull @Description("What is examined.") AssessmentSubject subject,

        @NonNull @Description("How far it has come.") AssessmentStatus status,

        @NonNull @Description("Since when this has been its status." + DATE)
        String validFrom,

        @Description("Until when it held." + END) @Nullable String validTo,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
