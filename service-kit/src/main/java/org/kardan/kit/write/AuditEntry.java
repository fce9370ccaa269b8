package org.kardan.kit.write;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.page.Cursor;

/**
 * One line of the audit log.
 *
 * @param transaction the transaction that wrote it, which entries sort by before their number: a transaction with an older
 *     number may commit later, and must not end up behind a reader's back
 * @param number its number, unique in the log
 */
@Shareable
@Description("One line of the audit log: who changed what, when, from what to what.")
public record AuditEntry(
        @Ignore long transaction,
        @Ignore long number,

        @NonNull @Description("When the change was made, by the clock of the database.")
        OffsetDateTime at,

        @NonNull @Description("Who made it; `anonymous` where the service does not know, `system` for the service itself.")
        String actor,

        @NonNull @Description("What was done.") AuditAction action,

        @NonNull @Description("The GraphQL type of what changed, for example `Hub`.")
        String type,

        @NonNull @Id @Description("The id of what changed; the code, of a type that has no id.")
        String id,

        @Id
        @Description(
                "The id of what it belongs to, for example the project. Null: it belongs to nothing in particular.")
        @Nullable String subject,

        @Description("What it said before, as JSON with the names of the input type. Null: it is new.") @Nullable String before,

        @Description(
                "What it says now, as JSON with the names of the input type. Null: nothing is believed of it any more.")
        @Nullable String after,

        @Description("Why, in the words of who did it. Null: not given.") @Nullable String reason) {

    /** Its place in the log. */
    public Cursor cursor() {
        return Cursor.of(Long.toUnsignedString(transaction), Long.toString(number));
    }
}
