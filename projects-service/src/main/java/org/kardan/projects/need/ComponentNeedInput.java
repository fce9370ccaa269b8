package org.kardan.projects.need;

import static org.kardan.projects.fact.Words.CITATIONS;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A need as a client gives it. */
@Input("ComponentNeedInput")
@Description("A component that a project needs.")
public record ComponentNeedInput(
        @NonNull @Description(
                "The code of a component of suppliers-service, for example `SEATS`; it is not asked whether it knows it.")
        String component,

        @Description("How much depends on it. Left out: not stated.") @Nullable Criticality criticality,

        @Description("Pieces in one car, more than 0. Left out: not stated.") @Nullable Double unitsPerVehicle,

        @Description("The share of it that is to be made in the host country, 0 to 1. Left out: not stated.") @Nullable Double localContentWanted,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
