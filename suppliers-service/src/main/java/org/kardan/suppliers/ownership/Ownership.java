package org.kardan.suppliers.ownership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;

/** Reads what is above organisations and assets. */
@ApplicationScoped
public class Ownership {

    private final OwnershipStakeRepository stakes;

    Ownership(OwnershipStakeRepository stakes) {
        this.stakes = stakes;
    }

    /** Everything above the subjects at the moment, read in one statement. */
    public UpwardStakes above(Collection<UUID> subjects, Moment moment) {
        return new UpwardStakes(stakes.above(InOrder.distinct(subjects), moment));
    }
}
