package org.kardan.suppliers.supply;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: that an asset makes a component. */
@Input("SupplyCapabilityInput")
@Description("That an asset makes a component, so many units a year, for a time.")
public record SupplyCapabilityInput(
        @NonNull @Id @Description(WriteWords.ASSET) String asset,

        @NonNull @Id @Description("The component's code, for example `SEATS`. NOT_FOUND when there is none.")
        String component,

        @Description("Units a year at least, from 0. Left out, like `unitsHigh`: not published.") @Nullable Integer unitsLow,

        @Description("Units a year at most, not below `unitsLow`.") @Nullable Integer unitsHigh,

        @NonNull @Description("Since when it holds in the world." + WriteWords.DATE)
        String validFrom,

        @Description("The first day on which it holds no more." + WriteWords.END) @Nullable String validTo,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
