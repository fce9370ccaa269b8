package org.kardan.projects.gate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a gate lets a project through. */
@Enum
@Description("Whether a gate lets a project through to its next stage.")
public enum GateState {
    @Description("It holds the project back.")
    HOLDS,
    @Description("Nobody says whether it does.")
    UNKNOWN,
    @Description("It lets the project through.")
    OPEN
}
