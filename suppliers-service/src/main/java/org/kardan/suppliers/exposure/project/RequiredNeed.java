package org.kardan.suppliers.exposure.project;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.exposure.project.Project.Need;

/**
 * A need as projects-service tells it: through the gateway, which hands it over with a project, or asked by this service. The type
 * shows in the subgraph's SDL only.
 */
@Inaccessible
@Input("RequiredNeed")
@Description("A need of a project as the gateway hands it over.")
public record RequiredNeed(
        @Nullable Criticality criticality, @Nullable RequiredComponent component) {

    /** The component it is a need of. */
    @Inaccessible
    @Input("RequiredComponent")
    @Description("A component as the gateway hands it over.")
    public record RequiredComponent(@Nullable String code) {}

    /** Those of the needs whose component was told. */
    public static List<Need> needs(List<RequiredNeed> told) {
        return told.stream().flatMap(need -> need.need().stream()).toList();
    }

    private Optional<Need> need() {
        return component == null || component.code() == null
                ? Optional.empty()
                : Optional.of(new Need(component.code(), criticality));
    }
}
