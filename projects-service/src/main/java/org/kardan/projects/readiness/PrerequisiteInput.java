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

/** A prerequisite as a client gives it. */
@Input("PrerequisiteInput")
@Description("What a project is said to need before it can go on.")
public record PrerequisiteInput(
        @NonNull @Description("What kind of thing.") PrerequisiteKind kind,

        @NonNull @Description("How far it is met.") PrerequisiteStatus status,

        @NonNull @Description("What is needed, in a sentence; 1 to 2 000 characters.")
        String statement,

        @NonNull @Description("Since when this has been its status." + DATE)
        String validFrom,

        @Description("Until when it held." + END) @Nullable String validTo,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
