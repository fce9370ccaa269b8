package org.kardan.suppliers.ownership.ultimate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The small owners as one. */
@Description("Ultimate owners whose `shareMax` is below the threshold, as one.")
public record GroupedOwners(
        @NonNull @Description("How many they are.") int count,

        @NonNull @Description("What they hold together at least: a fraction 0..1.")
        double shareMin,

        @NonNull @Description("What they hold together at most: a fraction 0..1.")
        double shareMax) {}
