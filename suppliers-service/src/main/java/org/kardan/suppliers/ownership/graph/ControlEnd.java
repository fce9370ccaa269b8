package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/** Why a chain of control goes no further. */
@Description("Why a chain of control goes no further."
        + " NO_OWNER_RECORDED: nobody is recorded above the last one."
        + " NO_MAJORITY: owners are recorded, and by what is recorded nobody can have a majority."
        + " MAJORITY_NOT_CERTAIN: a majority is possible, but the records do not say so: shares are not published exactly enough, a stake may"
        + " not hold on the day by its fuzzy dates, more than half of the votes or shares is not recorded at all, or an influence is stated that may be control."
        + " CIRCLE: the next controller is already in the chain."
        + " NOT_READ: too many stakes lie above the subject, and the owners of the last one were not read.")
public enum ControlEnd {
    NO_OWNER_RECORDED,
    NO_MAJORITY,
    MAJORITY_NOT_CERTAIN,
    CIRCLE,
    NOT_READ
}
