package org.kardan.projects.project;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A launch as a client gives it. */
@Input("LaunchInput")
@Description("When a project is to launch.")
public record LaunchInput(
        @NonNull @Description("The date." + DATE) String launch,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
