package org.kardan.federation.planning.fetch;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;

/**
 * Objects that a fetch has found: those under an entry of its selection.
 *
 * @param parent the objects that have the entry; null for the root
 * @param within the selection that holds the entry; null for the root
 * @param entry null for the root
 */
record Position(
        @Nullable Position parent,
        Place place,
        @Nullable SelectionNode within,
        @Nullable SelectionEntry entry) {
    /** The objects so many positions further up. */
    Position up(int steps) {
        return steps == 0 || parent == null ? this : parent.up(steps - 1);
    }

    /** What has to hold for objects to be here. */
    Condition condition() {
        if (parent == null || entry == null) {
            return Condition.ALWAYS;
        }
        return parent.condition().restrictedBy(entry.when());
    }

    /** As far as the objects may be here without it, because somebody else asks for them. */
    Condition conditionBesides() {
        if (parent == null || entry == null) {
            return Condition.ALWAYS;
        }
        var above = parent.conditionBesides();
        return place.isAskedVariously() ? above.restrictedBy(entry.when()) : above;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
