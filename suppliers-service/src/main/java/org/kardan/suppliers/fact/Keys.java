package org.kardan.suppliers.fact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the keys of entities that the gateway asks for. */
public final class Keys {

    private Keys() {}

    /** The ids, null for each text that is no UUID: nothing has such an id, and that is no error. */
    public static List<@Nullable UUID> uuids(List<String> ids) {
        return ids.stream().<@Nullable UUID>map(Keys::uuid).toList();
    }

    /** The id; null for a text that is none. */
    public static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
