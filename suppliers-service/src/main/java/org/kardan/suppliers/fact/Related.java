package org.kardan.suppliers.fact;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.read.AtMoments;
import org.kardan.kit.read.KnownRow;

/** Follows references from facts to what they are about, and from that on, each at the moment the first one was read at. */
public final class Related {

    private Related() {}

    /** The row that each fact refers to, in the order of the facts; null where it refers to none. */
    public static <F extends Fact, K, R> List<@Nullable R> row(
            List<? extends F> facts,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, K> found) {
        return AtMoments.one(facts, fact -> fact.getReadAt().knownAt(), keyOf, read, found);
    }

    /** The same of what rows refer to. */
    public static <F extends KnownRow, K, R> List<@Nullable R> ofRow(
            List<? extends F> rows,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, K> found) {
        return AtMoments.one(rows, KnownRow::momentRead, keyOf, read, found);
    }

    /** What belongs to each row, in the order of the rows. */
    public static <F extends KnownRow, K, R> List<List<R>> ofRows(
            List<? extends F> rows,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, @Nullable K> found) {
        return AtMoments.many(rows, KnownRow::momentRead, keyOf, read, found);
    }
}
