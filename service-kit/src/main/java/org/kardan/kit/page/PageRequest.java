package org.kardan.kit.page;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * The page a client asks for.
 *
 * @param size how many items at most, 1 to {@value #MAXIMUM}
 * @param backwards true for the last items before {@code cursor}, false for the first ones after it
 * @param cursor the encoded place to start from; null for the end of the list
 * @param list a key of the list that it is a page of, which its cursors carry; empty where they belong to no list
 */
public record PageRequest(
        int size, boolean backwards, @Nullable String cursor, String list) {

    /** Items on a page when the client does not say. */
    public static final int DEFAULT = 20;

    /** Items on a page at most. */
    public static final int MAXIMUM = 100;

    /**
     * Checks the four arguments of a Relay connection, for the field that is fetched on this thread.
     *
     * @throws BadUserInput when a size is not 1 to {@value #MAXIMUM}, or arguments of both directions are mixed
     */
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        boolean forwards = first != null || after != null;
        boolean backwards = last != null || before != null;
        if (forwards && backwards) {
            throw new BadUserInput(
                    first != null ? "first" : "after",
                    "a page goes one way",
                    "give `first` with `after`, or `last` with `before`");
        }
        return backwards
                ? new PageRequest(size("last", last), true, before, AskedList.key())
                : new PageRequest(size("first", first), false, after, AskedList.key());
    }

    /**
     * The place to start from as a cursor of so many keys; null for the end of the list.
     *
     * @throws BadUserInput when it is no cursor of this list: of another field, or of this one with other arguments
     */
    public @Nullable Cursor cursor(int keys) {
        if (cursor == null) {
            return null;
        }
        var argument = backwards ? "before" : "after";
        if (list.isEmpty()) {
            return Cursor.parse(argument, cursor, keys);
        }
        var given = Cursor.parse(argument, cursor, keys + 1).keys();
        if (!given.getFirst().equals(list)) {
            throw Cursor.foreign(argument);
        }
        return new Cursor(given.subList(1, given.size()));
    }

    /** The same page, by cursors that are places in a log, which is followed from them under any filter. */
    public PageRequest ofLog() {
        return new PageRequest(size, backwards, cursor, "");
    }

    /** The text handed to the client for an item of the list. */
    String encoded(Cursor item) {
        return list.isEmpty()
                ? item.encoded()
                : new Cursor(Stream.concat(Stream.of(list), item.keys().stream())
                                .toList())
                        .encoded();
    }

    /** How many rows to read: one more than the page holds tells whether another page follows. */
    public int rows() {
        return size + 1;
    }

    private static int size(String argument, @Nullable Integer size) {
        if (size == null) {
            return DEFAULT;
        }
        if (size < 1 || size > MAXIMUM) {
            throw new BadUserInput(argument, size + " is not a page size", "give a number from 1 to " + MAXIMUM);
        }
        return size;
    }
}
