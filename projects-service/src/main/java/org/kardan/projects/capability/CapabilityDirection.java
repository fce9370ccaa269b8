package org.kardan.projects.capability;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a party gives or takes. */
@Enum
@Description("Whether a party is said to offer or to need something.")
public enum CapabilityDirection {
    @Description("The party has it to offer.")
    OFFERS,
    @Description("The party needs it.")
    NEEDS,
    @Description("The parties are said to complement one another, and nobody says who gives what.")
    UNSTATED
}
