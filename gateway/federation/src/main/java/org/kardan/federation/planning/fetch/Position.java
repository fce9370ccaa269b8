package org.kardan.federation.planning.fetch;

import org.jspecify.annotations.Nullable;

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
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
