package org.kardan.suppliers.ownership.graph;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stake as the rules see it: {@code owner} holds an interest in {@code subject}, an organisation or an asset.
 *
 * @param stake the fact that says so
 * @param shareMin smallest possible share, a fraction in 0..1; null together with {@code shareMax}: no share is published
 * @param shareMax largest possible share; equal to {@code shareMin} when the share is exact
 */
public record Holding(
        UUID stake,
        UUID owner,
        UUID subject,
        InterestType interest,
        @Nullable Double shareMin,
        @Nullable Double shareMax) {

    public Holding {
        if ((shareMin == null) != (shareMax == null)) {
            throw new IllegalArgumentException("A share has both bounds or none: stake " + stake);
        }
        if (shareMin != null && shareMax != null && !(0 <= shareMin && shareMin <= shareMax && shareMax <= 1)) {
            throw new IllegalArgumentException("A share lies in 0..1 with min <= max: stake " + stake);
        }
    }

    boolean published() {
        return shareMin != null;
    }

    /** At least this much; an unpublished share promises nothing. */
    double least() {
        return shareMin == null ? 0 : shareMin;
    }

    /** At most this much, before the other owners of the same subject are looked at. */
    double most() {
        return shareMax == null ? 1 : shareMax;
    }
}
