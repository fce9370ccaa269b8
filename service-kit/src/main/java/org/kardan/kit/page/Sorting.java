package org.kardan.kit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * The order of a list, as SQL that reads a page of it. Beside its own columns a query selects {@link #place()} of each row, adds
 * {@link #beyond} to its conditions and {@link #order} at its end, and binds {@link #parameters}; what the place says becomes the
 * row's cursor. A cursor is bound to its order, so that a client who turns to another one begins anew.
 *
 * @param name what the client calls the order
 * @param keys most significant first; the last tells any two rows apart
 */
public record Sorting(String name, boolean descending, List<SortKey> keys) {

    public Sorting {
        keys = List.copyOf(keys);
    }

    /**
     * The order that a client asks for.
     *
     * @param by a value of the list's enum of orders
     * @param direction null: ascending
     * @param keys what it sorts by; may be empty
     * @param key what tells any two rows apart, and the order of those that are alike
     */
    public static Sorting by(Enum<?> by, @Nullable SortDirection direction, List<SortKey> keys, SortKey key) {
        return new Sorting(
                by.name(),
                direction == SortDirection.DESCENDING,
                Stream.concat(keys.stream(), Stream.of(key)).toList());
    }

    /** An expression for a column that {@link #placed} reads. */
    public String place() {
        return expressions().map("cast(%s as text)"::formatted).collect(Collectors.joining(" || chr(31) || "));
    }

    /** What stands after {@code order by} to read a page: nearest to the cursor first. */
    public String order(PageRequest request) {
        var direction = descending == request.backwards() ? "" : " desc";
        return expressions().map(key -> key + direction).collect(Collectors.joining(", "));
    }

    /** The condition that a row lies past the cursor, with the {@code and} before it; empty where a page begins at an end. */
    public String beyond(PageRequest request) {
        if (request.cursor() == null) {
            return "";
        }
        var place = IntStream.range(0, keys.size())
                .mapToObj(i ->
                        "cast(:place%d as %s)".formatted(i, keys.get(i).type().sql()))
                .collect(Collectors.joining(", "));
        return " and (%s) %s (%s)"
                .formatted(
                        expressions().collect(Collectors.joining(", ")),
                        descending == request.backwards() ? ">" : "<",
                        place);
    }

    /**
     * The parameters that {@link #beyond} names.
     *
     * @throws BadUserInput when the cursor is none of a list in this order
     */
    public Map<String, Object> parameters(PageRequest request) {
        if (request.cursor() == null) {
            return Map.of();
        }
        var cursor = request.cursor(1 + keys.size());
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++) {
            var value = keys.get(i).type().read(cursor.keys().get(i + 1));
            if (value == null || !cursor.keys().getFirst().equals(bound())) {
                throw Cursor.foreign(request.backwards() ? "before" : "after");
            }
            parameters.put("place" + i, value);
        }
        return parameters;
    }

    /** A row with its cursor. */
    public <T> Placed<T> placed(T row, String place) {
        return new Placed<>(row, Cursor.parsed(bound() + Cursor.SEPARATOR + place));
    }

    private String bound() {
        return descending ? "-" + name : name;
    }

    private Stream<String> expressions() {
        return keys.stream().map(key -> key.expression(descending));
    }
}
