package org.kardan.suppliers.asset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.evidence.CitationInput;
import org.kardan.suppliers.evidence.Cited;
import org.kardan.suppliers.name.NameKind;
import org.kardan.suppliers.write.WriteWords;

/** What a client says: a name of an asset. */
@Input("AssetNameInput")
@Description("A name of an asset, as one script and language write it.")
public record AssetNameInput(
        @NonNull @Id @Description(WriteWords.ASSET) String asset,

        @NonNull @Description("The name as it is written, 1 to 2 000 characters.")
        String value,

        @Description("The script, an ISO 15924 code. Left out: that of its first letter.") @Nullable String script,

        @Description("The language (BCP 47). Left out: it belongs to no single language.") @Nullable String language,

        @NonNull @Description("What kind of name it is.") NameKind kind,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
