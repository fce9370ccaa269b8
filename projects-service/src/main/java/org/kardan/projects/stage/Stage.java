package org.kardan.projects.stage;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far a project has come; the first six in their order. */
@Enum
@Description("How far a project has come. The first six follow one another; ON_HOLD and CANCELLED lie beside them.")
public enum Stage {
    @Description("Somebody has voiced an interest.")
    INTEREST,
    @Description("The parties talk or negotiate.")
    TALKS,
    @Description("The parties plan: sites, partners, finance.")
    PLANNING,
    @Description("A pilot line is built or runs.")
    PILOT,
    @Description("Production of limited scope.")
    LIMITED_PRODUCTION,
    @Description("Series production.")
    SERIES_PRODUCTION,
    @Description("Suspended; it may go on.")
    ON_HOLD,
    @Description("Given up, for good.")
    CANCELLED
}
