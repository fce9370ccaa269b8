package org.kardan.suppliers.exposure.project;

import org.eclipse.microprofile.graphql.Description;

/** How much depends on a component, in the words of projects-service. */
@Description("How much depends on a component.")
public enum Criticality {
    @Description("Without it no car is built.")
    CRITICAL,
    @Description("Without it cars are built late or worse.")
    IMPORTANT,
    @Description("There are other ways.")
    REPLACEABLE
}
