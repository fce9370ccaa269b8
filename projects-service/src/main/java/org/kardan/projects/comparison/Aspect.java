package org.kardan.projects.comparison;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What projects are compared by. */
@Enum("ComparisonAspect")
@Description("What projects are compared by.")
public enum Aspect {
    @Description("The sector.")
    SECTOR,
    @Description("The stage; no value where none is known.")
    STAGE,
    @Description("The launch date (EDTF); no value where it is undisclosed.")
    LAUNCH,
    @Description("The countries that take part (ISO 3166-1 alpha-2).")
    COUNTRIES,
    @Description("The organisations that take part (ids).")
    ORGANISATIONS,
    @Description("The regions engaged with, or with a hub in them (ISO 3166-2).")
    REGIONS,
    @Description("The components needed (codes).")
    COMPONENTS,
    @Description("The areas in which capabilities are claimed.")
    CAPABILITY_AREAS
}
