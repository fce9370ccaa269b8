package org.kardan.suppliers.exposure.project;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A project of projects-service.
 *
 * @param needs what it needs today, as projects-service says; empty where no field that requires it is asked for
 */
@Key(fields = @FieldSet("id"))
@Description("A cooperation project.")
public record Project(
        @NonNull @Id @Description("The project's id (UUIDv7).")
        String id,

        @Ignore List<Need> needs) {

    /** What fields that need to know the needs require of projects-service. */
    public static final String NEEDS = "componentNeeds { criticality component { code } }";

    /** That it needs a component; the criticality is null where it is not stated. */
    public record Need(String component, @Nullable Criticality criticality) {}

    /** The codes of the components it needs. */
    public List<String> codes() {
        return needs.stream().map(Need::component).toList();
    }
}
