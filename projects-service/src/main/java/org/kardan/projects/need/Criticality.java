package org.kardan.projects.need;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How much depends on a component. */
@Enum
@Description("How much depends on a component.")
public enum Criticality {
    @Description("Without it no car is built.")
    CRITICAL,
    @Description("Without it cars are built late or worse.")
    IMPORTANT,
    @Description("There are other ways.")
    REPLACEABLE
}
