package org.kardan.suppliers.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: what a register calls an organisation. */
@Input("OrganisationIdentifierInput")
@Description("What a register or a knowledge base calls an organisation.")
public record OrganisationIdentifierInput(
        @NonNull @Id @Description(WriteWords.ORGANISATION) String organisation,

        @NonNull @Description("Who gives it: `LEI`, `WIKIDATA`, or a register by its org-id.guide code, for example `RU-INN`.")
        String scheme,

        @NonNull @Description("The identifier within its scheme.")
        String value,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
