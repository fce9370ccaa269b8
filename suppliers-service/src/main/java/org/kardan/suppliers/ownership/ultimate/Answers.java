package org.kardan.suppliers.ownership.ultimate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.ownership.UpwardStakes;
import org.kardan.suppliers.ownership.graph.RollUp;
import org.kardan.suppliers.ownership.ultimate.ControlChain.ControlStep;

/** Says what the rules of ownership find in the words of the graph. */
public final class Answers {

    private Answers() {}

    /** Who owns a subject in the end, and who controls it. */
    public static UltimateOwnership of(UUID subject, UpwardStakes stakes, double threshold) {
        var found = stakes.rollUp(subject, threshold);
        var owned = stakes.ownedAs(subject);
        return new UltimateOwnership(
                owned.equals(subject) ? null : owned,
                found.owners().stream().map(owner -> owner(owner, stakes)).toList(),
                grouped(found.grouped()),
                grouped(found.notRead()),
                found.unattributed().min(),
                found.unattributed().max(),
                found.gaps().stream().map(Answers::gap).toList(),
                control(subject, stakes));
    }

    private static UltimateOwner owner(RollUp.OwnerShare owner, UpwardStakes stakes) {
        return new UltimateOwner(
                owner.owner(),
                owner.share().min(),
                owner.share().max(),
                owner.published(),
                stakes.rows(owner.strongestPath()));
    }

    private static @Nullable GroupedOwners grouped(RollUp.@Nullable GroupedOwners grouped) {
        return grouped == null
                ? null
                : new GroupedOwners(
                        grouped.count(), grouped.share().min(), grouped.share().max(), grouped.reasons());
    }

    private static OwnershipGap gap(RollUp.OwnershipGap gap) {
        return new OwnershipGap(gap.reason(), gap.subjects().size(), gap.subjects());
    }

    private static ControlChain control(UUID subject, UpwardStakes stakes) {
        var found = stakes.control(subject);
        var steps = found.steps().stream()
                .map(step -> new ControlStep(step.controller(), step.basis(), stakes.rows(step.stakes())))
                .toList();
        return new ControlChain(steps, found.end());
    }
}
