package org.kardan.projects.capability;

import static org.kardan.projects.fact.Words.CITATIONS;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A claim of a capability as a client gives it. */
@Input("CapabilityClaimInput")
@Description("What a party is said to offer or to need in an area.")
public record CapabilityClaimInput(
        @Id
        @Description(
                "The id of a party of the same project. Left out: none in particular, which only UNSTATED allows. NOT_FOUND when the project has no such party.")
        @Nullable String party,

        @NonNull @Description("The area.") CapabilityArea area,

        @NonNull @Description("Whether the party offers it or needs it; UNSTATED where nobody says who gives what.")
        CapabilityDirection direction,

        @Description("How strong the party is said to be, 0 to 5. Left out: not stated.") @Nullable Integer strength,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
