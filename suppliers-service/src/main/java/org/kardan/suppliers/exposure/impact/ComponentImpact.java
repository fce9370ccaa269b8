package org.kardan.suppliers.exposure.impact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.asset.Asset;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.concentration.Concentration;
import org.kardan.suppliers.ownership.ultimate.UltimateOwnership;

/** What would change for one component. */
@Description("What a deal would change for one component.")
public record ComponentImpact(
        @NonNull @Description("The component.") Component component,

        @NonNull @Description("Its concentration today.") Concentration before,

        @NonNull @Description("Its concentration if the deal closed.")
        Concentration after,

        @NonNull @Description(
                "How many independent sources it has today: sources of which one organisation owns more than half in the end,"
                        + " for certain, count as one.")
        int independentSourcesBefore,

        @NonNull @Description("The same if the deal closed: more, and it gains a source; fewer, and it loses one.")
        int independentSourcesAfter,

        @NonNull @Description("Its sources, oldest record first.")
        List<@NonNull SourceImpact> sources) {

    /** What would change for one source. */
    @org.eclipse.microprofile.graphql.Type("SourceImpact")
    @Description(
            "What a deal would change for one source. Paths after it hold stakes that are only supposed: they have ids of their own"
                    + " and no citations.")
    public record SourceImpact(
            @NonNull @Description("The source.") Asset asset,

            @NonNull @Description("Who owns it in the end today.")
            UltimateOwnership before,

            @NonNull @Description("Who would own it in the end.")
            UltimateOwnership after) {}
}
