package org.kardan.suppliers.deal.terms;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: who sells or acquires in a deal. */
@Input("DealPartyInput")
@Description("That an organisation sells or acquires in a deal. A group of buyers nobody names is an organisation too.")
public record DealPartyInput(
        @NonNull @Id @Description(WriteWords.DEAL) String deal,

        @NonNull @Id @Description(WriteWords.ORGANISATION) String organisation,

        @NonNull @Description("What it does in the deal. Only one can sell.")
        DealRole role,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
