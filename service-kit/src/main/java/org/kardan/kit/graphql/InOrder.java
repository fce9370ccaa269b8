package org.kardan.kit.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows, as a database gives them, in the order of the keys they were asked by: what a batched field must return. */
public final class InOrder {

    private InOrder() {}

    /** The keys to ask by: each once, without nulls. */
    public static <K> List<K> distinct(Collection<? extends @Nullable K> keys) {
        return keys.stream()
                .filter(Objects::nonNull)
                .<K>map(key -> key)
                .distinct()
                .toList();
    }

    /** For each key its row; null where the key is null or has none. Keys may repeat. */
    public static <K, V> List<@Nullable V> one(
            List<? extends @Nullable K> keys, Collection<V> rows, Function<? super V, ? extends K> keyOf) {
        var byKey = new HashMap<K, V>();
        rows.forEach(row -> byKey.put(keyOf.apply(row), row));
        return keys.stream()
                .<@Nullable V>map(key -> key == null ? null : byKey.get(key))
                .toList();
    }

    /** For each key its rows, in the order they came; none where it has none. Keys may repeat. */
    public static <K, V> List<List<V>> many(
            List<? extends K> keys, Collection<V> rows, Function<? super V, ? extends K> keyOf) {
        var byKey = rows.stream().collect(Collectors.<V, K>groupingBy(keyOf));
        return keys.stream().map(key -> byKey.getOrDefault(key, List.of())).toList();
    }
}
