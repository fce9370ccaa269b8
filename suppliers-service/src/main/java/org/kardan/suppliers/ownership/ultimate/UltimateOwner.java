package org.kardan.suppliers.ownership.ultimate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.ownership.OwnershipStake;

/** An owner in the end, and its effective share. */
@Description("An organisation that owns something in the end, and its effective share.")
public record UltimateOwner(
        @Ignore UUID ownerId,

        @NonNull @Description("The effective share at least: a fraction 0..1.")
        double shareMin,

        @NonNull @Description("The effective share at most: a fraction 0..1; equal to `shareMin` when exact.")
        double shareMax,

        @NonNull @Description("False when a stake on a path to this owner has no published share, so that the range says what is"
                + " possible rather than what is known.")
        boolean published,

        @NonNull @Description("The stakes of the path with the largest possible product of shares, from the subject upwards."
                + " At most 10 000.")
        List<@NonNull OwnershipStake> strongestPath) {}
