package org.kardan.suppliers.deal.terms;

import org.eclipse.microprofile.graphql.Description;

/** What a claimed effect touches. */
@Description("What a claimed effect of a deal touches.")
public enum DealEffectKind {
    @Description("Who owns what.")
    OWNERSHIP_STRUCTURE,
    @Description("Who can get which parts.")
    COMPONENT_ACCESS,
    @Description("Something else; see the description.")
    OTHER
}
