package org.kardan.projects.engagement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far an engagement has come. */
@Enum
@Description("How far an engagement has come.")
public enum EngagementStatus {
    @Description("It is to begin.")
    PLANNED,
    @Description("It has begun.")
    BEGUN,
    @Description("It is suspended.")
    SUSPENDED,
    @Description("It has ended.")
    ENDED
}
