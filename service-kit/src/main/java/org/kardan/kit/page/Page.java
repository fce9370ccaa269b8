package org.kardan.kit.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One page of a list, from which a connection type is made.
 *
 * @param items in the list's own order, whichever way the client pages
 * @param cursors the encoded cursor of each item
 */
public record Page<T>(List<T> items, List<String> cursors, PageInfo info) {

    /**
     * Cuts a page from what was read for it.
     *
     * @param rows up to {@link PageRequest#rows()} rows in reading order: nearest to the cursor first
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<? super T, Cursor> cursorOf) {
        boolean more = rows.size() > request.size();
        List<T> items = more ? rows.subList(0, request.size()) : rows;
        if (request.backwards()) {
            items = items.reversed();
        }
        var cursors = items.stream()
                .map(item -> request.encoded(cursorOf.apply(item)))
                .toList();
        boolean started = request.cursor() != null;
        var info = new PageInfo(
                request.backwards() ? started : more,
                request.backwards() ? more : started,
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
        return new Page<>(List.copyOf(items), cursors, info);
    }

    /** Cuts a page from rows that were read with their places, in reading order likewise. */
    public static <T> Page<T> of(List<Placed<T>> rows, PageRequest request) {
        var page = of(rows, request, Placed::cursor);
        return new Page<>(page.items().stream().map(Placed::row).toList(), page.cursors(), page.info());
    }

    /** Pairs each item with its cursor, as the edges of a connection. */
    public <E> List<E> edges(BiFunction<? super T, String, E> edge) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> edge.apply(items.get(i), cursors.get(i)))
                .toList();
    }
}
