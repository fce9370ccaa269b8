package org.kardan.projects.directory;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Conditions;

/**
 * A whole list, of which a connection is a page.
 *
 * @param table the table of what is listed, which conditions call {@code t}
 * @param wanted what holds of all that is on it
 * @param knownAt the moment of knowledge it is read at
 * @param versionsOf the key of the row whose versions it lists; null where it lists rows
 */
public record Listing<T extends KnownRow>(
        Table<T> table,
        Conditions wanted,
        OffsetDateTime knownAt,
        @Nullable Object versionsOf) {

    /** The rows that match, as known at a moment; null: now. */
    static <T extends KnownRow> Listing<T> of(Table<T> table, Conditions wanted, @Nullable OffsetDateTime knownAt) {
        return new Listing<>(table, wanted, Moment.of(null, knownAt).knownAt(), null);
    }

    /** All versions of the row with this key. */
    static <T extends KnownRow> Listing<T> ofVersions(Table<T> table, Object key) {
        return new Listing<>(table, Conditions.NONE, Moment.LATEST, key);
    }

    /** What stands after {@code from} to read it. */
    String from() {
        return KnownRows.listed(table.name(), knownAt);
    }
}
