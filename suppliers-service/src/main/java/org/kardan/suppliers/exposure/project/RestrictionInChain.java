package org.kardan.suppliers.exposure.project;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.restriction.Restriction;

/** A restriction on a source of supply, or on somebody above it. */
@Description(
        "A recorded restriction on a source of supply, on an asset that it is part of, or on an organisation that holds an"
                + " interest in it at any distance.")
public record RestrictionInChain(
        @NonNull @Description("The restriction.") Restriction restriction,

        @Ignore @Nullable UUID asPartOfId,

        @NonNull @Description("The source it is on or above.")
        Asset source,

        @NonNull @Description("The codes of the needed components the source makes. At most 10 000.")
        List<@NonNull String> codes,

        @NonNull @Description(
                "The shortest chain of stakes, of any interest, from the source, or from what it is owned as part of, up to whom"
                        + " the restriction is on. Empty: it is on the source itself, or on `asPartOf`."
                        + " At most 10 000.")
        List<@NonNull OwnershipStake> chain) {}
