package org.kardan.suppliers.ownership.ultimate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.ownership.OwnershipStake;
import org.kardan.suppliers.ownership.graph.ControlBasis;
import org.kardan.suppliers.ownership.graph.ControlEnd;

/** Who controls something, step by step upwards. */
@Description(
        "Who controls something, step by step upwards, each by a majority of its own: 51 % of 51 % is control, and an"
                + " effective share of 0.26.")
public record ControlChain(
        @NonNull @Description("The steps, from the subject upwards. Empty: nobody is known to control it. At most 10 000.")
        List<@NonNull ControlStep> steps,

        @NonNull @Description("Why the chain goes no further.")
        ControlEnd end) {

    /** One step. */
    @Description("One step of control: from one organisation or asset to whoever controls it.")
    public record ControlStep(
            @Ignore UUID controllerId,

            @NonNull @Description("What the step rests on.") ControlBasis basis,

            @NonNull @Description("The stakes it rests on. At most 1 000.")
            List<@NonNull OwnershipStake> stakes) {}
}
