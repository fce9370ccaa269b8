package org.kardan.projects.readiness;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What kind of thing a project needs before it can go on. */
@Enum
@Description("What kind of thing a project needs before it can go on.")
public enum PrerequisiteKind {
    @Description("Careful planning.")
    PLANNING,
    @Description("Coordination across several industries.")
    CROSS_INDUSTRY_COORDINATION,
    @Description("Governments that keep wanting it.")
    POLITICAL_ALIGNMENT,
    @Description("Interests that keep matching.")
    ECONOMIC_ALIGNMENT
}
