package org.kardan.suppliers.ownership.history;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.date.FuzzyDate;
import org.kardan.suppliers.ownership.OwnershipStake;

/** That a stake began or ended. */
@Description(
        "That a stake began or ended, in the world. When this system learnt of it is in `stake`, with the citations.")
public record OwnershipChange(
        @NonNull @Description("Whether the stake began or ended.")
        Kind kind,

        @NonNull @Description("When, in the world: `validFrom` of a stake that began, `validTo` of one that ended.")
        FuzzyDate occurred,

        @NonNull @Description("The stake, as it is believed at `knownAt`, with its share, its owner and its citations.")
        OwnershipStake stake,

        @Ignore LocalDate day) {

    /** Whether a stake began or ended. */
    @org.eclipse.microprofile.graphql.Enum("OwnershipChangeKind")
    @Description("Whether a stake began or ended.")
    public enum Kind {
        @Description("It ended on that day: it is the first on which the stake is held no more.")
        ENDED,
        @Description("It began.")
        BEGAN
    }
}
