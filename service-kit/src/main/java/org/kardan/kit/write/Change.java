package org.kardan.kit.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is to be audited; when, by whom and in which order is added as it is written.
 *
 * @param type the GraphQL type of what has changed, for example {@code Hub}
 * @param id its id, or its key where it has no id
 * @param subject the id of what a reader follows, for example the project; null where it belongs to none
 * @param before what it said, any value that Jackson can write; null when it is new
 * @param after what it says now; null when nothing
 * @param reason why, in the caller's words; null when not given
 */
public record Change(
        AuditAction action,
        String type,
        String id,
        @Nullable UUID subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {}
