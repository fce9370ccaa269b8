package org.kardan.kit.read;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;

/** Follows references, each as known at the moment of what refers: one read for each distinct moment, which most often is one. */
public final class AtMoments {

    private AtMoments() {}

    /** What each refers to, in order; null where it refers to none, or to what was not found. */
    public static <F, K, R> List<@Nullable R> one(
            List<? extends F> of,
            Function<F, OffsetDateTime> momentOf,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, K> found) {
        return many(of, momentOf, keyOf, read, found).stream()
                .<@Nullable R>map(rows -> rows.isEmpty() ? null : rows.getFirst())
                .toList();
    }

    /** What belongs to each, in order. */
    public static <F, K, R> List<List<R>> many(
            List<? extends F> of,
            Function<F, OffsetDateTime> momentOf,
            Function<F, @Nullable K> keyOf,
            BiFunction<List<K>, OffsetDateTime, List<R>> read,
            Function<R, @Nullable K> found) {
        var byMoment = new HashMap<OffsetDateTime, Map<@Nullable K, List<R>>>();
        of.stream().collect(Collectors.groupingBy(momentOf)).forEach((moment, group) -> {
            var keys = InOrder.<K>distinct(group.stream().map(keyOf).toList());
            byMoment.put(
                    moment,
                    keys.isEmpty()
                            ? Map.of()
                            : read.apply(keys, moment).stream().collect(Collectors.groupingBy(found)));
        });
        return of.stream()
                .map(one -> {
                    var key = keyOf.apply(one);
                    return key == null
                            ? List.<R>of()
                            : byMoment.get(momentOf.apply(one)).getOrDefault(key, List.of());
                })
                .toList();
    }
}
