package org.kardan.projects.party;

import static org.kardan.projects.fact.Words.CITATIONS;
import static org.kardan.projects.fact.Words.DATE;
import static org.kardan.projects.fact.Words.END;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.projects.evidence.CitationInput;
import org.kardan.projects.evidence.Cited;

/** A party as a client gives it. */
@Input("PartyInput")
@Description("A country or an organisation that takes part in a project: exactly one of `country` and `organisation`.")
public record PartyInput(
        @Description("ISO 3166-1 alpha-2 code of the country. Left out: the party is an organisation.") @Nullable String country,

        @Id
        @Description(
                "The id of an organisation of suppliers-service, which is not asked whether it knows it. Left out: the party is a country.")
        @Nullable String organisation,

        @NonNull @Description("The part it takes.") PartyRole role,

        @NonNull @Description("Since when it takes part." + DATE)
        String validFrom,

        @Description("Until when it took part." + END) @Nullable String validTo,

        @Description(CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
