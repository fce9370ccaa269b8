package org.kardan.suppliers.restriction;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: that an authority lists an organisation or an asset. */
@Input("RestrictionInput")
@Description("That an authority lists an organisation or an asset under a programme.")
public record RestrictionInput(
        @Id @Description("The organisation, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String organisation,

        @Id @Description("The asset, by id or slug, where it is one. NOT_FOUND when there is none.") @Nullable String asset,

        @NonNull @Description("The authority, 1 to 2 000 characters.")
        String authority,

        @NonNull @Description("The programme, 1 to 2 000 characters.")
        String programme,

        @Description("What the listing says, 1 to 2 000 characters. Left out: not recorded.") @Nullable String description,

        @NonNull @Description("Since when it holds in the world." + WriteWords.DATE)
        String validFrom,

        @Description("The first day on which it holds no more." + WriteWords.END) @Nullable String validTo,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
