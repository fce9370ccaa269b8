package org.kardan.projects.hub;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;
import static org.kardan.projects.fact.Words.END;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.evidence.Modality;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A hub as a client gives it. */
@Input("HubInput")
@Description("A place where a project produces or may produce.")
public record HubInput(
        @NonNull @Description("ISO 3166-2 code of the region, for example `RU-NIZ`. NOT_FOUND when it is not recorded.")
        String region,

        @Id
        @Description(
                "The id of a plant of suppliers-service, which is not asked whether it knows it. Left out: none is named.")
        @Nullable String asset,

        @NonNull @Description(
                "How firmly it is said that the hub will be, not DENIED: `disputeFact` says that somebody denies it.")
        Modality certainty,

        @Description(
                "Planned capacity in cars a year, the lower bound, from 0. Left out, like `capacityHigh`: not published.")
        @Nullable Integer capacityLow,

        @Description("Planned capacity in cars a year, the upper bound, not below `capacityLow`.") @Nullable Integer capacityHigh,

        @NonNull @Description("Since when it has been planned or running." + DATE)
        String validFrom,

        @Description("Until when it held." + END) @Nullable String validTo,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
