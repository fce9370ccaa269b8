package org.kardan.suppliers.evidence;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A person of projects-service, of whom this service knows the id alone. */
@Key(fields = @FieldSet("id"), resolvable = false)
@Description("A holder of a public office, recorded in that role only.")
public record Person(
        @NonNull @Id @Description("The person's id (UUIDv7).")
        UUID id) {}
