package org.kardan.projects.supplier;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the suppliers service.
 *
 * @param allIds every id that projects may know it by; its own alone where no field that requires them is asked for
 */
@Key(fields = @FieldSet("id"))
@Description("A company, a state body or a group of persons. Its names and holdings come from the suppliers service.")
public record Organisation(
        @NonNull @Id @Description("The organisation's id (UUIDv7).")
        UUID id,

        @Ignore List<UUID> allIds) {

    /** What fields require that look for an organisation here: it may be recorded under the id of one that was merged into it. */
    public static final String ALL_IDS = "allIds";

    /** The organisation with this id; null for none. */
    public static @Nullable Organisation of(@Nullable UUID id) {
        return id == null ? null : new Organisation(id, List.of(id));
    }
}
