package org.kardan.kit.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;

/**
 * Which entries of the audit log a reader wants; null: all.
 *
 * @param subject the id of what they belong to, for example a project
 * @param type the GraphQL type of what has changed, for example {@code Hub}
 * @param actor who made the change
 */
public record AuditFilter(
        @Nullable UUID subject,
        @Nullable String type,
        @Nullable String actor) {

    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null);

    /** @throws BadUserInput when a type is no name of a GraphQL type, or an actor no name at all */
    public AuditFilter {
        if (type != null && !type.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
            throw new BadUserInput(
                    "type", "this is no name of a type", "give one as the graph has it, for example Hub");
        }
        if (actor != null && (actor.isBlank() || actor.length() > 200)) {
            throw new BadUserInput("actor", "it is blank or too long", "give 1 to 200 characters");
        }
    }
}
