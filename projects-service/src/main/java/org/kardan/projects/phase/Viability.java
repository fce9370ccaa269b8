package org.kardan.projects.phase;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a phase is to prove. */
@Enum
@Description("What a phase is to prove.")
public enum Viability {
    @Description("That it can be built.")
    TECHNICAL_VIABILITY,
    @Description("That it pays.")
    ECONOMIC_VIABILITY
}
