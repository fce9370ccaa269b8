package org.kardan.projects.visit;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A visit as a client gives it. */
@Input("SiteVisitInput")
@Description("A visit of an office holder to a plant, as a source tells of it.")
public record SiteVisitInput(
        @Id
        @Description("The id of the person. Left out: not named. NOT_FOUND when the person is not recorded.")
        @Nullable String visitor,

        @NonNull @Description("The place in the source's words; 1 to 2 000 characters.")
        String description,

        @NonNull @Description("When." + DATE) String visited,

        @Description("What for; 1 to 2 000 characters. Left out: not stated.") @Nullable String purpose,

        @Description("What the visitor recognised or praised there; 1 to 2 000 characters. Left out: not stated.")
        @Nullable String recognised,

        @Id
        @Description(
                "The id of the plant of suppliers-service it is believed to be. Left out: the place is not named, or is several.")
        @Nullable String asset,

        @Description(
                "Why the place is believed to be that plant; at least one with a new `asset`, none of them DENIED. Left out in a"
                        + " correction that keeps the `asset`: as it is. With another `asset`, or none, the identification there was ends,"
                        + " and its citations with it.")
        @Nullable List<CitationInput> identification,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
