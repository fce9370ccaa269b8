package org.kardan.projects.readiness;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What is being assessed. */
@Enum
@Description("What is being assessed.")
public enum AssessmentSubject {
    @Description("Whether the cars would be bought.")
    MARKET_DEMAND,
    @Description("Whether the rules allow them.")
    REGULATION,
    @Description("Whether it can be paid for.")
    FINANCING
}
