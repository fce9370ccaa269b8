package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.CITATIONS;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A phase as a client gives it. */
@Input("PhaseInput")
@Description("A phase that a project is to go through.")
public record PhaseInput(
        @NonNull @Description("Its place among the phases of the project, from 1.")
        Integer position,

        @NonNull @Description("What is built in it.") PhaseKind kind,

        @Description("What it is to prove. Left out: nobody says.") @Nullable List<Viability> validates,

        @Description(
                "The ids of the phases of the same project that are to end before this one begins, without going round in a circle. Left out: none.")
        @Nullable List<String> predecessors,

        @Description("How long it may take. Left out: no estimate is published.") @Nullable DurationInput duration,

        @Description("The probability that the project goes on after it, 0 to 1. Left out: none is stated.") @Nullable Double gateProbability,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
