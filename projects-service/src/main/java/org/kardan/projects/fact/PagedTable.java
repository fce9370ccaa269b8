package org.kardan.projects.fact;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact table whose rows are shown as pages under a parent.
 *
 * @param table the table's name
 * @param interval whether the rows have {@code valid_from} and {@code valid_to}, and are to be read as of a day
 */
public record PagedTable<F extends Fact>(Class<F> type, String table, boolean interval) {

    /**
     * What a page lies under.
     *
     * @param reference what refers to the parent, in SQL over the row {@code t}
     * @param sqlType its type
     * @param keyOf the same reference in the entity
     */
    public record Parent<F extends Fact>(String reference, String sqlType, Function<F, @Nullable Object> keyOf) {

        /** The key of the one parent that {@link #everything} has. */
        static final String ALL = "all";

        /** The whole table under one parent: a list of the root. */
        static <F extends Fact> Parent<F> everything() {
            return new Parent<>("'" + ALL + "'", "text", fact -> ALL);
        }

        /** A parent known by UUID. */
        public static <F extends Fact> Parent<F> byId(String column, Function<F, @Nullable UUID> keyOf) {
            return new Parent<>("t." + column, "uuid", keyOf::apply);
        }

        /** A parent known by code. */
        public static <F extends Fact> Parent<F> byCode(String column, Function<F, String> keyOf) {
            return new Parent<>("t." + column, "text", keyOf::apply);
        }
    }
}
