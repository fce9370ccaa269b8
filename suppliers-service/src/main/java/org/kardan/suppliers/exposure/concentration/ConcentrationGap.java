package org.kardan.suppliers.exposure.concentration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Something that is not known about sources, so that an index is a range. */
@Description("Something that is not known about sources, so that an index is a range.")
public record ConcentrationGap(
        @NonNull @Description("What is not known.") Reason reason,

        @NonNull @Description("Of how many sources.") int count) {

    /** What is not known. */
    @org.eclipse.microprofile.graphql.Enum("ConcentrationGapReason")
    @Description(
            "What is not known of sources. CAPACITY_NOT_PUBLISHED: their capacity, or what one of several records of"
                    + " it says, is not published; it counts as anything from 0 up."
                    + " STATUS_NOT_RECORDED: whether they operate; they are counted as sources."
                    + " DATE_NOT_CERTAIN: what they are in and make on the day, since a date is fuzzy; where one may then be no source, its capacity"
                    + " counts from 0 up."
                    + " OWNERS_NOT_WHOLLY_KNOWN: `ultimateOwners` of them says what is missing.")
    public enum Reason {
        CAPACITY_NOT_PUBLISHED,
        STATUS_NOT_RECORDED,
        DATE_NOT_CERTAIN,
        OWNERS_NOT_WHOLLY_KNOWN
    }
}
