package org.kardan.kit.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.time.Moment;

/**
 * From where an export looks at facts.
 *
 * @param asOf only facts that may hold on this day; null: whenever they hold
 * @param knownAt as known at this moment; null: as known now
 * @param history all versions that were ever believed, instead
 */
public record ExportView(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt, boolean history) {

    /**
     * Checks both.
     *
     * @throws org.kardan.kit.error.BadUserInput where one of them is past what can be asked for
     */
    public ExportView {
        Moment.of(asOf, knownAt);
    }

    /** What is believed now, whenever it holds. */
    public static final ExportView NOW = new ExportView(null, null, false);

    // The values are dates and times, not a client's text: they may stand in the statement.

    String known(String alias) {
        return knownAt == null
                ? "%s.known_to is null".formatted(alias)
                : "%1$s.known_from <= timestamptz '%2$s' and (%1$s.known_to is null or %1$s.known_to > timestamptz '%2$s')"
                        .formatted(alias, knownAt);
    }

    /** Whether what stood until a column says, or stands, did so. */
    String standing(String until) {
        return knownAt == null
                ? until + " is null"
                : "(%1$s is null or %1$s > timestamptz '%2$s')".formatted(until, knownAt);
    }

    /** The same as the services' {@code Holds} says of a row. */
    String valid(String alias) {
        return asOf == null ? "true" : """
                ((#.valid_from_earliest is null or #.valid_from_earliest <= date '@')
                    and (#.valid_to_edtf is null or #.valid_to_latest > date '@' or #.valid_to_latest is null
                    and (#.valid_to_edtf <> 'undisclosed' or #.known_from::date > date '@')))""".replace("#", alias).replace("@", asOf.toString());
    }
}
