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

/** What a client says: what a deal is about. */
@Input("DealTargetInput")
@Description("What a deal is about: an organisation, an asset, or a share of it.")
public record DealTargetInput(
        @NonNull @Id @Description(WriteWords.DEAL) String deal,

        @Id @Description("The organisation, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String organisation,

        @Id @Description("The asset, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String asset,

        @Description(
                "The share that changes hands at least, a fraction 0..1; equal to `shareMax` when exact. Left out, like `shareMax`: not published.")
        @Nullable Double shareMin,

        @Description("The share that changes hands at most, a fraction 0..1, not below `shareMin`.") @Nullable Double shareMax,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
