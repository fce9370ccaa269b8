package org.kardan.suppliers.ownership.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which owners are given one by one, and which as a group, and why. */
final class Selection {

    /** More owners than this are no list that anybody reads, and each costs its path. */
    private static final int MOST_LISTED = 1_000;

    private final double threshold;
    private final List<RollUp.OwnerShare> listed = new ArrayList<>();
    private final Set<Integer> grouped = new LinkedHashSet<>();
    private final Set<GroupingReason> reasons = EnumSet.noneOf(GroupingReason.class);

    Selection(double threshold) {
        this.threshold = threshold;
    }

    /** Whether no more owner can be listed. */
    boolean isFull() {
        return listed.size() >= MOST_LISTED;
    }

    void leaveOut(int owner) {
        grouped.add(owner);
        reasons.add(GroupingReason.TOO_MANY);
    }

    void offer(int owner, RollUp.OwnerShare share) {
        if (share.share().max() < threshold) {
            grouped.add(owner);
            reasons.add(GroupingReason.BELOW_THRESHOLD);
        } else {
            listed.add(share);
        }
    }

    List<RollUp.OwnerShare> largestFirst() {
        listed.sort(
                Comparator.comparingDouble((RollUp.OwnerShare o) -> -o.share().max())
                        .thenComparingDouble(o -> -o.share().min())
                        .thenComparing(RollUp.OwnerShare::owner));
        return listed;
    }

    Set<Integer> grouped() {
        return grouped;
    }

    Set<GroupingReason> reasons() {
        return reasons;
    }
}
