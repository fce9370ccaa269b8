package org.kardan.projects.write;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of a fact of any kind. */
@Description("What became of a fact of any kind that was retracted.")
public record FactState(
        @NonNull @Description("The GraphQL type of the fact, for example `Hub`.")
        String type,

        @NonNull @Id @Description("The fact.") UUID id,

        @NonNull @Description("The last version of it that was believed.")
        int version,

        @NonNull @Description("Until when it was believed: the moment of the retraction.")
        OffsetDateTime knownTo) {}
