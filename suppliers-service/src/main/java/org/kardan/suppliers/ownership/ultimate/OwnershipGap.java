package org.kardan.suppliers.ownership.ultimate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.ownership.graph.GapReason;

/** A reason why an answer is less than whole. */
@Description("A reason why an answer about ultimate owners is less than whole.")
public record OwnershipGap(
        @NonNull @Description("The reason.") GapReason reason,

        @NonNull @Description("For how many organisations and assets it is so, the one asked about included.")
        int count,

        @Ignore List<UUID> subjects) {

    /** How many organisations a gap names. */
    static final int NAMED = 10;
}
