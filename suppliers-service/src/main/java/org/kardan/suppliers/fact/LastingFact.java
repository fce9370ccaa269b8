package org.kardan.suppliers.fact;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.date.FuzzyDate;

/**
 * A fact that holds from one fuzzy date to another, and so certainly on some days and perhaps on others. {@link Holds} reads all that may
 * hold; this says of a row whether it certainly does.
 */
@MappedSuperclass
public abstract class LastingFact extends VersionedFact {

    /** Null: on the day of this version. */
    @Transient
    private @Nullable LocalDate learnt;

    /** For Hibernate, which fills the fields. */
    protected LastingFact() {}

    /** The first version of a fact. */
    protected LastingFact(UUID id, OffsetDateTime knownFrom) {
        super(id, knownFrom);
    }

    /** Since when it holds. */
    protected abstract FuzzyDate begins();

    /** The first day on which it holds no more; null: none. */
    protected abstract @Nullable FuzzyDate ends();

    /**
     * Whether it had begun by a day without a doubt: on the latest day it can have begun on. One that began on an undisclosed day had
     * begun when it was first learnt of: that nobody has published the day leaves no doubt that it came before.
     */
    public boolean hasBegun(LocalDate asOf) {
        var certainFrom = begins().isUndisclosed() ? learnt() : begins().latest();
        return certainFrom != null && !certainFrom.isAfter(asOf);
    }

    /** Whether it has not ended on a day without a doubt. */
    public boolean hasNotEnded(LocalDate asOf) {
        var end = ends();
        return end == null || end.earliest() != null && end.earliest().isAfter(asOf);
    }

    /** Whether another one begins on the fuzzy date on which this one ends: then one of the two holds. Undisclosed dates are never the same. */
    public boolean isFollowedBy(LastingFact other) {
        var end = ends();
        return end != null
                && !end.isUndisclosed()
                && end.stored().equals(other.begins().stored());
    }

    /** Whether it may have been learnt of before this version: then the day is to be asked of the versions before. */
    boolean isToBeDated(LocalDate asOf) {
        return begins().isUndisclosed()
                && versionNumber() > 1
                && dayOf(getKnownFrom()).isAfter(asOf);
    }

    /** The day (UTC) on which it was first learnt that it began on an undisclosed day. */
    void learntOn(OffsetDateTime moment) {
        learnt = dayOf(moment);
    }

    private LocalDate learnt() {
        return learnt == null ? dayOf(getKnownFrom()) : learnt;
    }

    private static LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
