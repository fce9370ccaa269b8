package org.kardan.kit.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.kardan.kit.error.BadUserInput;

/**
 * A place in an ordered list, by the sort key of the item there (keyset paging): it stays valid when items are added or removed
 * before it. On the wire it is opaque.
 *
 * @param keys the sort key, most significant part first; none holds U+001F
 */
public record Cursor(List<String> keys) {

    static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1024;

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.contains(SEPARATOR))) {
            throw new IllegalArgumentException("a cursor needs keys, and none may hold a unit separator");
        }
    }

    /** The cursor of an item that sorts by these keys. */
    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** The text handed to the client. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a client sends back.
     *
     * @param size how many keys the list sorts by
     * @throws BadUserInput when it is no cursor of such a list
     */
    public static Cursor parse(String argument, String encoded, int size) {
        if (encoded.length() > LONGEST) {
            throw foreign(argument);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)))
                    .toString();
            var cursor = parsed(text);
            if (cursor.keys().size() != size) {
                throw foreign(argument);
            }
            return cursor;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw foreign(argument);
        }
    }

    /** The cursor of an item that sorts by the keys in this text. */
    static Cursor parsed(String joined) {
        return new Cursor(List.of(joined.split(SEPARATOR, -1)));
    }

    /** The refusal of a cursor that belongs to no item of this list. */
    public static BadUserInput foreign(String argument) {
        return new BadUserInput(
                argument,
                "this is no cursor of this list",
                "give a `cursor`, `startCursor` or `endCursor` that the same field returned for the same arguments");
    }
}
