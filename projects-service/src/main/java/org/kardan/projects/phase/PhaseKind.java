package org.kardan.projects.phase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What is built in a phase. */
@Enum
@Description("What is built in a phase.")
public enum PhaseKind {
    @Description("A pilot line.")
    PILOT_LINE,
    @Description("Production of limited scope.")
    LIMITED_SCOPE,
    @Description("Series production.")
    SERIES
}
