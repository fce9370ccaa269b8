package org.kardan.kit.proposal;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * That a version of a fact was proposed, and what became of it.
 *
 * @param acceptedAt null while nobody has accepted it
 * @param acceptedBy null exactly where {@code acceptedAt} is
 */
@Shareable
@Description("That a version of a fact was written by somebody who may only propose, and who has accepted it since.")
public record Proposal(
        @NonNull @Id @Description("The fact.") UUID fact,

        @NonNull @Description("The version of it that was proposed.")
        int version,

        @NonNull @Description("When it was written.") OffsetDateTime proposedAt,

        @NonNull @Description("Who wrote it.") String proposedBy,

        @Description("When it was accepted, as of now whatever `knownAt` is. Null: nobody has accepted it yet.")
        @Nullable OffsetDateTime acceptedAt,

        @Description("Who accepted it. Null: nobody yet.") @Nullable String acceptedBy) {

    /** {@code proposal} of a fact. */
    public static final String OF_FACT =
            "That this version of it was proposed by a contributor, and who has accepted it since. Null: it never had to be accepted,"
                    + " since a reviewer or an admin wrote it, or imported it.";

    /** {@code accepted} of a list of facts. */
    public static final String ACCEPTED =
            "False: only what was proposed and nobody has accepted yet. True: all but that. Left out: both, since what is proposed is"
                    + " shown like everything else.";
}
