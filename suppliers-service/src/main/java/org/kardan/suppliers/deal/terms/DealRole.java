package org.kardan.suppliers.deal.terms;

import org.eclipse.microprofile.graphql.Description;

/** The part an organisation has in a deal. */
@Description("The part an organisation has in a deal.")
public enum DealRole {
    @Description("It sells. A deal has one seller at most.")
    SELLER,
    @Description("It buys, alone or with others.")
    ACQUIRER
}
