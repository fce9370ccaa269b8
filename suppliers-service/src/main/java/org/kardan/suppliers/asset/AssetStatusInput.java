package org.kardan.suppliers.asset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: the operating status of an asset. */
@Input("AssetStatusInput")
@Description("The operating status of an asset for a time.")
public record AssetStatusInput(
        @NonNull @Id @Description(WriteWords.ASSET) String asset,

        @NonNull @Description("The status.") OperatingStatus status,

        @NonNull @Description("Since when it holds in the world." + WriteWords.DATE)
        String validFrom,

        @Description("The first day on which it holds no more." + WriteWords.END) @Nullable String validTo,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
