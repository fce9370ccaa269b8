package org.kardan.suppliers.exposure.impact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.component.Component;
import org.kardan.suppliers.exposure.project.RestrictionInChain;

/** What would change if a deal closed. */
@Description(
        "What would change if a deal closed on the day that `asOf` names; nothing is written. Stakes move as closing moves them:"
                + " the sold share leaves the seller and goes to the acquirer, and what is a range or not published stays so.")
public record DealImpact(
        @Description("Why it could not close as it is recorded; before and after are then the same. Null: it could.")
        @Nullable Refusal refused,

        @NonNull @Description("Each component with its sources, before and after. At most 10 000.")
        List<@NonNull ComponentImpact> components,

        @NonNull @Description(
                "Each asset concerned once, before and after: the sources of the components, or the assets asked about, whatever"
                        + " they make."
                        + " At most 10 000.")
        List<@NonNull SourceImpact> assets,

        @NonNull @Description(
                "The components that would have more independent sources than they have, or may have: at most or at least, of what may be a source on the day. Their `needs` gain a source."
                        + " At most 10 000.")
        List<@NonNull Component> gainingSource,

        @NonNull @Description(
                "The components that would have fewer independent sources than they have, or may have, as with `gainingSource`. Their `needs` lose a source."
                        + " At most 10 000.")
        List<@NonNull Component> losingSource,

        @NonNull @Description("Restrictions that are not above an asset concerned without the deal, and would be."
                + " At most 10 000.")
        List<@NonNull RestrictionInChain> restrictionsEntering,

        @NonNull @Description("Restrictions that are above an asset concerned without the deal, and would no longer be."
                + " At most 10 000.")
        List<@NonNull RestrictionInChain> restrictionsLeaving) {

    /** Why a deal could not close. */
    @org.eclipse.microprofile.graphql.Type("DealRefusal")
    @Description("Why a deal could not close.")
    public record Refusal(
            @NonNull @Description("What is wrong.") String wrong,

            @NonNull @Description("What would be right.") String right) {}
}
