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

/** What a client says: that somebody claims an effect of a deal. */
@Input("DealEffectInput")
@Description("That somebody claims that a deal would have an effect. A claim, never a computation of ours.")
public record DealEffectInput(
        @NonNull @Id @Description(WriteWords.DEAL) String deal,

        @NonNull @Description("What it touches.") DealEffectKind kind,

        @NonNull @Description("The claim, in the source's sense, 1 to 2 000 characters.")
        String description,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
