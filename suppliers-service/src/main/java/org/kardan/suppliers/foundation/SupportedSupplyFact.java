package org.kardan.suppliers.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.evidence.EvidenceStrength;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.fact.SupplyFact;

/** A fact that rests on a source, and what would become of it without that source. */
@Description("A fact that rests on a source or on one that derives from it, and what would become of it without them.")
public record SupportedSupplyFact(
        @NonNull @Description("The kind of fact.") FactKind kind,

        @NonNull @Description("The fact.") SupplyFact fact,

        @NonNull @Description("How firmly it stands.") EvidenceStrength strength,

        @NonNull @Description(
                "How firmly it would stand if the source and all that derive from it were retracted; 0 where it falls.")
        EvidenceStrength strengthAfterRetraction,

        @NonNull @Description(
                "Whether it would be retracted with them: nothing would speak for it any more, or nothing would be said of"
                        + " it at all. False for organisations, assets and deals: they are what facts are about, and stay, be it with"
                        + " nothing behind them.")
        boolean falls) {}
