package org.kardan.kit.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From where one looks at facts: at which day in the world, and with the knowledge of which moment.
 *
 * @param asOf the day in the world
 * @param knownAt the moment of knowledge; {@link #LATEST} for everything known by now
 */
public record Moment(LocalDate asOf, OffsetDateTime knownAt) {

    /**
     * Stands for "now" as a moment of knowledge. Reading at the clock's own now would miss what a replica with a faster clock
     * has just written; a moment past every {@code known_from} selects exactly the rows that are still believed.
     */
    public static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** The moment a field's arguments ask for; each one left out means now (days are UTC days). */
    public static Moment of(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        return new Moment(asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf, knownAt == null ? LATEST : knownAt);
    }

    /** Today, with everything known by now. */
    public static Moment now() {
        return of(null, null);
    }
}
