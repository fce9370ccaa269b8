package org.kardan.kit.read;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/**
 * What facts refer to, as it was believed from one moment of knowledge to another: the row of a table that keeps its last version, and
 * whose earlier ones {@link KnownRows} reads. A correction ends a version and begins the next.
 */
@MappedSuperclass
public abstract class KnownRow {

    @Column(updatable = false)
    private int version = 1;

    @Column(name = "known_from", updatable = false)
    private @Nullable OffsetDateTime knownFrom;

    @Column(name = "known_to", insertable = false, updatable = false)
    private @Nullable OffsetDateTime knownTo;

    @Transient
    private OffsetDateTime readAt = Moment.LATEST;

    /** A row that nothing has been corrected in. */
    protected KnownRow() {}

    /** Says of a row that is not written yet since when it is known. Left out, PostgreSQL's clock decides. */
    public void knownSince(OffsetDateTime moment) {
        knownFrom = moment;
    }

    /** Counts the versions, from 1. */
    public int versionNumber() {
        return version;
    }

    /** Since when this version is believed; null where the row is being written and PostgreSQL's clock is to decide. */
    public @Nullable OffsetDateTime knownSince() {
        return knownFrom;
    }

    /** Until when this version was believed; null: it still is. */
    public @Nullable OffsetDateTime knownUntil() {
        return knownTo;
    }

    /** The moment of knowledge it was read at, so that what it refers to is read at the same one. */
    public OffsetDateTime momentRead() {
        return readAt;
    }

    void readAt(OffsetDateTime moment) {
        readAt = moment;
    }
}
