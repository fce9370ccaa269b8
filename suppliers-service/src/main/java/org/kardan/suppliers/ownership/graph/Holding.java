package org.kardan.suppliers.ownership.graph;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;

/**
 * One stake as the rules see it: {@code owner} holds an interest in {@code subject}, an organisation or an asset.
 *
 * @param stake the fact that says so
 * @param shareMin smallest possible share, a fraction in 0..1; null together with {@code shareMax}: no share is published
 * @param shareMax largest possible share; equal to {@code shareMin} when the share is exact
 * @param turn why it is not certain that it holds on the day asked about; null: it certainly does
 */
public record Holding(
        UUID stake,
        UUID owner,
        UUID subject,
        InterestType interest,
        @Nullable Double shareMin,
        @Nullable Double shareMax,
        @Nullable Turn turn) {

    /**
     * The fuzzy dates that leave open whether a stake holds on a day, in EDTF.
     *
     * @param from it may not have begun: the date it begins on; null: it has begun
     * @param to it may have ended: the date it ends on; null: it has not ended
     */
    public record Turn(@Nullable String from, @Nullable String to) {

        /** Whether all that is open is that it may have begun on a date which others may have, too. */
        boolean begins() {
            return to == null && from != null && !from.equals(FuzzyDate.UNDISCLOSED_TEXT);
        }

        /** Whether all that is open is that it may have ended on a date which others may have, too. */
        boolean ends() {
            return from == null && to != null && !to.equals(FuzzyDate.UNDISCLOSED_TEXT);
        }
    }

    public Holding {
        if ((shareMin == null) != (shareMax == null)) {
            throw new IllegalArgumentException("A share has both bounds or none: stake " + stake);
        }
        if (shareMin != null && shareMax != null && !(0 <= shareMin && shareMin <= shareMax && shareMax <= 1)) {
            throw new IllegalArgumentException("A share lies in 0..1 with min <= max: stake " + stake);
        }
    }

    /** A stake that certainly holds. */
    public Holding(
            UUID stake,
            UUID owner,
            UUID subject,
            InterestType interest,
            @Nullable Double shareMin,
            @Nullable Double shareMax) {
        this(stake, owner, subject, interest, shareMin, shareMax, null);
    }

    /** The same as it is in a part of the subject, where that has it from the whole. */
    Holding inPart(UUID part, Turn fromWhole) {
        return new Holding(stake, owner, part, interest, shareMin, shareMax, fromWhole);
    }

    /** The same from 0 up, with no date that leaves it open. */
    public Holding fromNothing() {
        return new Holding(stake, owner, subject, interest, shareMax == null ? null : 0.0, shareMax);
    }

    /** Whether it certainly holds on the day. */
    boolean certain() {
        return turn == null;
    }

    /** Whether it may have ended by the day, as it is recorded. */
    public boolean mayHaveEnded() {
        return turn != null && turn.to() != null;
    }

    /** Whether it is a share of the value, or may be one. */
    boolean isPerhapsShare() {
        return interest.isShare() || interest.mayBeShare();
    }

    boolean published() {
        return shareMin != null;
    }

    /** At least this much where it holds; an unpublished share promises nothing. */
    double least() {
        return shareMin == null ? 0 : shareMin;
    }

    /** At most this much, before the other owners of the same subject are looked at. */
    double most() {
        return shareMax == null ? 1 : shareMax;
    }
}
