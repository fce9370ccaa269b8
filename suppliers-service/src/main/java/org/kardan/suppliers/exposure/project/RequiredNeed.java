package org.kardan.suppliers.exposure.project;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.exposure.project.Project.Need;

/** A need as the gateway hands it over with a project. The type shows in the subgraph's SDL only. */
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

    /** The need; nothing where its component could not be told. */
    Optional<Need> need() {
        return component == null || component.code() == null
                ? Optional.empty()
                : Optional.of(new Need(component.code(), criticality));
    }
}
