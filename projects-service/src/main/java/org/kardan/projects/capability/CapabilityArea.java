package org.kardan.projects.capability;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** In what a party is strong or weak. */
@Enum
@Description("In what a party is said to be strong or weak.")
public enum CapabilityArea {
    @Description("Designing cars.")
    DESIGN,
    @Description("Building them.")
    PRODUCTION_PROCESS,
    @Description("Having the parts for them.")
    SUPPLY_CHAIN,
    @Description("Paying for it.")
    FINANCE,
    @Description("Selling them.")
    MARKET_ACCESS
}
