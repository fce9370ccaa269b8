package org.kardan.kit.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

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

    /**
     * The moment a field's arguments ask for; each one left out means now (days are UTC days).
     *
     * @throws BadUserInput naming {@code asOf} or {@code knownAt} where it is past what can be asked for
     */
    public static Moment of(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt) {
        within("asOf", asOf);
        if (knownAt != null) {
            within("knownAt", knownAt.toLocalDate());
        }
        return new Moment(asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf, knownAt == null ? LATEST : knownAt);
    }

    /**
     * A day that can be asked for: of the years 1 to 9999, which EDTF writes with four digits. PostgreSQL and {@link LocalDate} each know
     * days that the other does not.
     *
     * @param argument the argument's name as the client writes it
     * @throws BadUserInput where the year is another one
     */
    public static @Nullable LocalDate within(String argument, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LATEST.getYear())) {
            throw new BadUserInput(
                    argument, "%s is out of bounds".formatted(day), "give a day of the years 0001 to 9999");
        }
        return day;
    }

    /** Today, with everything known by now. */
    public static Moment now() {
        return of(null, null);
    }
}
