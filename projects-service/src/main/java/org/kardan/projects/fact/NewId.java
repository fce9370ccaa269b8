package org.kardan.projects.fact;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids of what is new: UUIDv7, which sort by the time they were made. */
public final class NewId {

    private NewId() {}

    /** An id that nothing has. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
