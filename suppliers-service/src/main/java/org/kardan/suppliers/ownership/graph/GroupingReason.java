package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/** Why owners are given as a group. */
@Description(
        "Why owners are given as a group. BELOW_THRESHOLD: their `shareMax` is below the threshold that was asked for."
                + " TOO_MANY: more than 1 000 owners; the largest are listed."
                + " NOT_READ: too many stakes lie above the subject, so that their own owners were not read.")
public enum GroupingReason {
    BELOW_THRESHOLD,
    TOO_MANY,
    NOT_READ
}
