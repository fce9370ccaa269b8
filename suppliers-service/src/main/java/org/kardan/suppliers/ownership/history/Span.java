package org.kardan.suppliers.ownership.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.time.Moment;

/**
 * Which changes are asked for.
 *
 * @param from those that may have happened on this day or later
 * @param to those that may have happened on this day or before
 */
record Span(LocalDate from, LocalDate to, OffsetDateTime knownAt) {

    static Span of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable OffsetDateTime knownAt) {
        Moment.within("from", from);
        Moment.within("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadUserInput("to", to + " lies before from, " + from, "give " + from + " or a later day");
        }
        return new Span(
                from == null ? LocalDate.of(1, 1, 1) : from,
                to == null ? LocalDate.of(9999, 12, 31) : to,
                Moment.of(null, knownAt).knownAt());
    }
}
