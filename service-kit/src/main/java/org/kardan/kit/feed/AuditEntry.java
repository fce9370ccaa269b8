package org.kardan.kit.feed;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;
import org.kardan.kit.write.AuditAction;

/**
 * One line of the audit log.
 *
 * @param transaction the transaction that wrote it, which entries sort by before their number: a transaction with an older
 *     number may commit later, and must not end up behind a reader's back
 * @param number its number, unique in the log
 * @param at when the change was made, by the database's clock
 * @param type the GraphQL type of what has changed
 * @param id its id, or its key where it has no id
 * @param subject the id of what it belongs to; null: nothing in particular
 * @param before what it said, as JSON; null: it is new
 * @param after what it says, as JSON; null: nothing is believed of it any more
 * @param reason null: not given
 */
public record AuditEntry(
        long transaction,
        long number,
        OffsetDateTime at,
        String actor,
        AuditAction action,
        String type,
        String id,
        @Nullable UUID subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** Its place in the log. */
    public Cursor cursor() {
        return Cursor.of(Long.toUnsignedString(transaction), Long.toString(number));
    }
}
