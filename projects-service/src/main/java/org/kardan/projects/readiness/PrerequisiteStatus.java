package org.kardan.projects.readiness;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far a prerequisite is met. */
@Enum
@Description("How far a prerequisite is met.")
public enum PrerequisiteStatus {
    @Description("The source names the need, and not how far it is met.")
    UNSTATED,
    @Description("Not met.")
    UNMET,
    @Description("Being worked on.")
    IN_PROGRESS,
    @Description("Met.")
    MET
}
