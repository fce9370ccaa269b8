package org.kardan.suppliers.ownership.ultimate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who owns something in the end, and how much of it nobody is known to own. */
@Description(
        "Who owns something in the end. The effective share of an owner is the sum, over all paths, of the product of the"
                + " shares along each; x = e + Sᵀx is solved exactly, so circles and cross-holdings count every round and no path is"
                + " cut off. Only SHAREHOLDING counts as a share, and from 0 up what may be one (UNKNOWN_INTEREST, UNPUBLISHED_INTEREST). A share that is a range or is not published makes the answer a"
                + " range, and so does one that by its fuzzy dates may not hold on the day (it began or ended in that month, or on an undisclosed day before it was first learnt of): the least and the most that the owner can hold, where all owners of one organisation hold 1 at most.")
public record UltimateOwnership(
        @Ignore @Nullable UUID asPartOfId,

        @NonNull @Description(
                "The owners nobody is recorded as owning, or, from 0 up, nobody is certainly recorded as owning on the day; at or above the"
                        + " threshold, largest `shareMax` first. One that can only have 0, since what others certainly hold leaves it nothing, is among"
                        + " them where the threshold is 0: a source records it as an owner, and leaving it out would hide that the records"
                        + " contradict one another. At most 1 000.")
        List<@NonNull UltimateOwner> owners,

        @Description("The owners below the threshold, and those too many to list, as one. Null: there is none.")
        @Nullable GroupedOwners grouped,

        @Description(
                "Organisations whose own owners were not read, because more than 5 000 stakes lie above the subject, as one: what"
                        + " they hold may belong to anybody, so it is added to the `shareMax` of every owner. Null: everything was read.")
        @Nullable GroupedOwners notRead,

        @NonNull @Description("What no known owner holds, at least: a fraction 0..1.")
        double unattributedMin,

        @NonNull @Description("What no known owner holds, at most: a fraction 0..1.")
        double unattributedMax,

        @NonNull @Description("Why the answer is less than whole. Empty: every share is known and leads to an ultimate owner."
                + " At most 10 000.")
        List<@NonNull OwnershipGap> gaps,

        @NonNull @Description("Who controls it, which is not a matter of effective shares.")
        ControlChain control) {}
