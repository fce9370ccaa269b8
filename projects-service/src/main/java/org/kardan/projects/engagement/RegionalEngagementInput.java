package org.kardan.projects.engagement;

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

/** An engagement as a client gives it. */
@Input("RegionalEngagementInput")
@Description("What a project does with a region.")
public record RegionalEngagementInput(
        @NonNull @Description("ISO 3166-2 code of the region, for example `RU-NIZ`. NOT_FOUND when it is not recorded.")
        String region,

        @NonNull @Description("What they do together.") EngagementKind kind,

        @NonNull @Description("How far it has come.") EngagementStatus status,

        @NonNull @Description("Since when." + DATE) String since,

        @Description("Until when." + END) @Nullable String until,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
