package org.kardan.suppliers.ownership;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.ownership.graph.InterestType;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: that an organisation holds an interest in another one or in an asset. */
@Input("OwnershipStakeInput")
@Description("That an organisation holds an interest in another one or in an asset, for a time.")
public record OwnershipStakeInput(
        @NonNull @Id @Description("Who holds it: an organisation by id or slug. NOT_FOUND when there is none.")
        String owner,

        @Id @Description("The organisation, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String organisation,

        @Id @Description("The asset, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String asset,

        @NonNull @Description("What kind of interest it is.")
        InterestType interest,

        @Description(
                "The share at least, a fraction 0..1; equal to `shareMax` when exact. Left out, like `shareMax`: not published.")
        @Nullable Double shareMin,

        @Description("The share at most, a fraction 0..1, not below `shareMin`.") @Nullable Double shareMax,

        @NonNull @Description("Since when it holds in the world." + WriteWords.DATE)
        String validFrom,

        @Description("The first day on which it holds no more." + WriteWords.END) @Nullable String validTo,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
