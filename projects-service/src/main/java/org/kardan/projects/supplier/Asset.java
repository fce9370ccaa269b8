package org.kardan.projects.supplier;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An asset of the suppliers service: a plant, a line, a group of them. */
@Key(fields = @FieldSet("id"))
@Description("A plant, a line, or a group of them. Its name, place and owners come from the suppliers service.")
public record Asset(
        @NonNull @Id @Description("The asset's id (UUIDv7).")
        UUID id) {

    /** The asset with this id; null for none. */
    public static @Nullable Asset of(@Nullable UUID id) {
        return id == null ? null : new Asset(id);
    }
}
