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

/** What a client says: an asset. */
@Input("AssetInput")
@Description("What can be owned and used: a plant, a line, a group of assets, a brand, a licence.")
public record AssetInput(
        @NonNull @Description("Lower-case Latin letters, figures and single hyphens, unique; it cannot change later.")
        String slug,

        @NonNull @Description("The name to show.") String name,

        @NonNull @Description("What kind of thing it is.") AssetKind kind,

        @Description("ISO 3166-2 code of its region, in its country. Left out: not stated.") @Nullable String region,

        @Description("Its country, ISO 3166-1 alpha-2; needed with a region. Left out: not stated.") @Nullable String country,

        @Description("Degrees north, -90 to 90 (WGS 84). Left out, like `longitude`: not recorded.") @Nullable Double latitude,

        @Description("Degrees east, -180 to 180 (WGS 84). Left out, like `latitude`: not recorded.") @Nullable Double longitude,

        @Description("Its address, as the source writes it, 1 to 2 000 characters. Left out: not recorded.") @Nullable String address,

        @Id
        @Description("What it is part of, by id or slug. Left out: nothing. NOT_FOUND when there is none.")
        @Nullable String parent,

        @Description(WriteWords.CITATIONS) @Nullable List<CitationInput> citations)
        implements Cited {}
