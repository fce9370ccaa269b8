package org.kardan.projects.stage;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a transition has happened. */
@Enum
@Description("Whether a transition has happened.")
public enum TransitionStatus {
    @Description("The project has reached the stage.")
    DONE,
    @Description("The project is on its way to the stage, and has not reached it.")
    UNDER_WAY
}
