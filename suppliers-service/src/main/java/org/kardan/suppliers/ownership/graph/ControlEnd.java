package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/** Why a chain of control goes no further. */
@Description("Why a chain of control goes no further."
        + " NO_OWNER_RECORDED: nobody is recorded above the last one."
        + " NO_MAJORITY: owners are recorded, and none can have a majority."
        + " MAJORITY_NOT_CERTAIN: a majority is possible, but the shares are not published exactly enough to say so."
        + " CIRCLE: the next controller is already in the chain."
        + " NOT_READ: too many stakes lie above the subject, and the owners of the last one were not read.")
public enum ControlEnd {
    NO_OWNER_RECORDED,
    NO_MAJORITY,
    MAJORITY_NOT_CERTAIN,
    CIRCLE,
    NOT_READ
}
