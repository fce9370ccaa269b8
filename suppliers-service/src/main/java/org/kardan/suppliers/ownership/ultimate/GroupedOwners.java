package org.kardan.suppliers.ownership.ultimate;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.ownership.graph.GroupingReason;

/** The small owners as one. */
@Description("Several organisations above something, as one.")
public record GroupedOwners(
        @NonNull @Description("How many they are.") int count,

        @NonNull @Description("What they hold together at least: a fraction 0..1.")
        double shareMin,

        @NonNull @Description("What they hold together at most: a fraction 0..1.")
        double shareMax,

        @NonNull @Description("Why they are not given one by one. At most 10.")
        List<@NonNull GroupingReason> reasons) {}
