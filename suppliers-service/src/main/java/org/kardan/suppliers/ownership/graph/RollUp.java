package org.kardan.suppliers.ownership.graph;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held by whom in the end.
 *
 * @param owners ultimate owners at or above the threshold, largest possible share first
 * @param grouped the owners below the threshold, or too many to list, as one; null when there is none
 * @param notRead those whose own owners were not read, as one; null when everything above was read
 * @param unattributed what no recorded owner holds: remainders nobody is recorded for, and closed circles
 * @param gaps why the answer is less than whole
 */
public record RollUp(
        List<OwnerShare> owners,
        @Nullable GroupedOwners grouped,
        @Nullable GroupedOwners notRead,
        ShareRange unattributed,
        List<OwnershipGap> gaps) {

    /**
     * @param published false when a stake on a path to this owner has no published share
     * @param strongestPath the stakes of the path with the largest possible product of shares, from the subject upwards
     */
    public record OwnerShare(UUID owner, ShareRange share, boolean published, List<UUID> strongestPath) {}

    /** @param share what all of them hold together */
    public record GroupedOwners(int count, ShareRange share, List<GroupingReason> reasons) {}

    /** @param subjects every organisation or asset this is so for */
    public record OwnershipGap(GapReason reason, List<UUID> subjects) {}

    static RollUp nothingKnown(UUID subject, GapReason reason) {
        double least = reason == GapReason.NOT_READ ? 0 : 1;
        return new RollUp(
                List.of(), null, null, new ShareRange(least, 1), List.of(new OwnershipGap(reason, List.of(subject))));
    }
}
