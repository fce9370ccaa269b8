package org.kardan.projects.phase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.kit.error.BadUserInput;

/** An estimate as a client gives it. */
@Input("DurationInput")
@Description("How long a phase may take, in months: 0 ≤ optimistic ≤ likely ≤ pessimistic.")
public record DurationInput(
        @NonNull @Description("Months if all goes well.") Double optimistic,

        @NonNull @Description("Months most likely.") Double likely,

        @NonNull @Description("Months if much goes wrong.") Double pessimistic) {

    DurationEstimate checked() {
        if (!(0 <= optimistic && optimistic <= likely && likely <= pessimistic && pessimistic <= 1200)) {
            throw new BadUserInput(
                    "duration",
                    "%s, %s, %s are not in order".formatted(optimistic, likely, pessimistic),
                    "give months from 0 to 1200 with optimistic ≤ likely ≤ pessimistic");
        }
        return new DurationEstimate(optimistic, likely, pessimistic);
    }
}
