package org.kardan.suppliers.exposure.impact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.ownership.ultimate.UltimateOwnership;

/** What would change for one source. */
@Description(
        "What a deal would change for one source. Paths after it hold stakes that are only supposed: they have ids of their own"
                + " and no citations.")
public record SourceImpact(
        @NonNull @Description("The source.") Asset asset,

        @NonNull @Description("Who owns it in the end without the deal.")
        UltimateOwnership before,

        @NonNull @Description("Who would own it in the end.")
        UltimateOwnership after) {}
