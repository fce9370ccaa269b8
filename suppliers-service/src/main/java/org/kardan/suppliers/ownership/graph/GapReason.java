package org.kardan.suppliers.ownership.graph;

import org.eclipse.microprofile.graphql.Description;

/** Why an answer about ultimate owners is less than whole. */
@Description("Why an answer about ultimate owners is less than whole."
        + " NO_OWNER_RECORDED: nobody is recorded as holding a share of the subject itself."
        + " SHARE_NOT_PUBLISHED: an owner is recorded without a share, or with an interest of unknown or unpublished type, which may be one; it"
        + " counts as 0 to what the others leave."
        + " DATE_NOT_CERTAIN: by its fuzzy dates a share may have ended, or may not have begun, by the day asked about; it counts from 0 up to"
        + " what it is."
        + " REMAINDER_NOT_RECORDED: the recorded shares cannot add up to 1."
        + " CLOSED_CIRCLE: organisations that own each other whole, with nobody above."
        + " OVERSUBSCRIBED: the recorded shares add up to more than 1; they were scaled down to 1."
        + " NOT_SOLVED: so much is above the subject that the `shareMax` of these owners was not solved for, nor, for the subject"
        + " itself, what is unattributed; what the least shares of all others leave is given, which is never too little."
        + " NOT_READ: too many stakes lie above the subject; the nearest were read, and owners of these were not.")
public enum GapReason {
    NO_OWNER_RECORDED,
    SHARE_NOT_PUBLISHED,
    DATE_NOT_CERTAIN,
    REMAINDER_NOT_RECORDED,
    CLOSED_CIRCLE,
    OVERSUBSCRIBED,
    NOT_SOLVED,
    NOT_READ
}
