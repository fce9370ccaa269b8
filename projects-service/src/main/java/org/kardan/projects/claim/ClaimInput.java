package org.kardan.projects.claim;

import static org.kardan.projects.fact.Words.CITATIONS;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A claim as a client gives it. */
@Input("ClaimInput")
@Description("Something that sources claim of a project as a whole.")
public record ClaimInput(
        @NonNull @Description("What it is about.") ClaimKind kind,

        @NonNull @Description("What is claimed, in a sentence; 1 to 2 000 characters.")
        String statement,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
