package org.kardan.projects.fact;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.read.AtMoments;
import org.kardan.kit.read.KnownRow;
import org.kardan.kit.time.Moment;

/** Follows references from facts to other facts, each at the moment the first one was read at. */
public final class Related {

    private Related() {}

    /**
     * The facts that each fact refers to, in the order of the facts; none where there is no fact. One read for each distinct
     * moment.
     *
     * @param keysOf the keys a fact refers by
     * @param read reads by keys at a moment
     * @param keyOf the key a found fact was asked by
     */
    public static <F extends Fact, R extends Fact> List<List<R>> many(
            List<? extends @Nullable F> facts,
            Function<F, List<UUID>> keysOf,
            BiFunction<List<UUID>, Moment, List<R>> read,
            Function<R, @Nullable UUID> keyOf) {
        var found = new HashMap<Moment, Map<@Nullable UUID, List<R>>>();
        facts.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Fact::getReadAt))
                .forEach((moment, group) -> found.put(moment, read(group, keysOf, read, keyOf, moment)));
        return facts.stream()
                .map(fact -> fact == null ? List.<R>of() : pick(keysOf.apply(fact), found.get(fact.getReadAt())))
                .toList();
    }

    /**
     * The row that each fact refers to, in the order of the facts, as known at the moment the fact was read at; null where it refers to
     * none. One read for each distinct moment.
     */
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

    /** What belongs to each row, in the order of the rows, as known at the moment the row was read at. */
    public static <F extends KnownRow, K, R> List<List<R>> ofRows(
            List<? extends F> rows,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, @Nullable K> found) {
        return AtMoments.many(rows, KnownRow::momentRead, keyOf, read, found);
    }

    private static <F extends Fact, R extends Fact> Map<@Nullable UUID, List<R>> read(
            List<? extends F> group,
            Function<F, List<UUID>> keysOf,
            BiFunction<List<UUID>, Moment, List<R>> read,
            Function<R, @Nullable UUID> keyOf,
            Moment moment) {
        var keys = InOrder.distinct(
                group.stream().flatMap(fact -> keysOf.apply(fact).stream()).toList());
        return keys.isEmpty() ? Map.of() : read.apply(keys, moment).stream().collect(Collectors.groupingBy(keyOf));
    }

    private static <R extends Fact> List<R> pick(List<UUID> keys, Map<@Nullable UUID, List<R>> found) {
        return keys.stream()
                .flatMap(key -> found.getOrDefault(key, List.of()).stream())
                .toList();
    }
}
