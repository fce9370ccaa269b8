package org.kardan.projects.engagement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a project and a region do together. */
@Enum
@Description("What a project and a region do together.")
public enum EngagementKind {
    @Description("They work together; how is not stated.")
    COLLABORATION,
    @Description("They talk.")
    TALKS,
    @Description("They have signed something.")
    AGREEMENT,
    @Description("Money goes one way or the other.")
    INVESTMENT
}
