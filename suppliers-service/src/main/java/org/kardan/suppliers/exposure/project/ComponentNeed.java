package org.kardan.suppliers.exposure.project;

import io.smallrye.graphql.api.federation.External;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.kardan.suppliers.component.Component;

/** A need of projects-service, which alone serves it: declared here so that {@code @requires} can name its fields. */
@Description("A component that a project needs.")
public record ComponentNeed(
        @External @Description("How much depends on it. Null: not stated.") @Nullable Criticality criticality,

        @External @Description("The component.") @Nullable Component component) {}
