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
     * @param column the column that refers to the parent
     * @param sqlType its type
     * @param keyOf the same reference in the entity
     */
    public record Parent<F extends Fact>(String column, String sqlType, Function<F, @Nullable Object> keyOf) {

        /** A parent known by UUID. */
        public static <F extends Fact> Parent<F> byId(String column, Function<F, @Nullable UUID> keyOf) {
            return new Parent<>(column, "uuid", keyOf::apply);
        }

        /** A parent known by code. */
        public static <F extends Fact> Parent<F> byCode(String column, Function<F, String> keyOf) {
            return new Parent<>(column, "text", keyOf::apply);
        }
    }
}
