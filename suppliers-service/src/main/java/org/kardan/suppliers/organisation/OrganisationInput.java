package org.kardan.suppliers.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: an organisation. */
@Input("OrganisationInput")
@Description("Whoever can own, sell or buy: a company, a state body, a fund, a group of persons, named or not.")
public record OrganisationInput(
        @NonNull @Description("Lower-case Latin letters, figures and single hyphens, unique; it cannot change later.")
        String slug,

        @NonNull @Description("The name to show; for somebody nobody names, the words of the source.")
        String name,

        @NonNull @Description("What kind of party it is.") OrganisationKind kind,

        @Description("Its legal form, in the words of its law. Left out: not recorded.") @Nullable String legalForm,

        @Description("Its country, ISO 3166-1 alpha-2. Left out: not stated.") @Nullable String country,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
