package org.kardan.projects.readiness;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far an assessment has come, and to what result. */
@Enum
@Description("How far an assessment has come, and to what result.")
public enum AssessmentStatus {
    @Description("Nobody has looked yet.")
    NOT_STARTED,
    @Description("Somebody is looking.")
    UNDER_EVALUATION,
    @Description("The result speaks for going on.")
    FAVOURABLE,
    @Description("The result speaks against it.")
    UNFAVOURABLE,
    @Description("It cannot be carried out.")
    BLOCKED
}
