package org.kardan.projects.fact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.page.PageRequest;

/** Reads the keys of entities that the gateway asks for. */
public final class Keys {

    private Keys() {}

    /** The ids, null for each text that is no UUID: nothing has such an id, and that is no error. */
    public static List<@Nullable UUID> uuids(List<String> ids) {
        return ids.stream().<@Nullable UUID>map(Keys::uuid).toList();
    }

    /**
     * The id that a cursor of a list in the order of ids stands for.
     *
     * @throws BadUserInput when it stands for none
     */
    public static UUID place(Cursor cursor, PageRequest request) {
        var id = uuid(cursor.keys().getFirst());
        if (id == null) {
            throw Cursor.foreign(request.backwards() ? "before" : "after");
        }
        return id;
    }

    /**
     * The id that a client gives to narrow a list by; null when none is given.
     *
     * @throws BadUserInput when it is no UUID, which nothing could ever be found by
     */
    public static @Nullable UUID given(String argument, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var given = uuid(id);
        if (given == null) {
            throw new BadUserInput(argument, "this is no UUID", "give the `id` that the graph shows");
        }
        return given;
    }

    private static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
