package org.kardan.suppliers.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What kind of thing a citation is about, which says in which table to look for it. */
@Enum("SupplyFactKind")
@Description("What sources of this service speak of.")
public enum FactKind {
    @Description("That there is an organisation.")
    ORGANISATION,
    @Description("What an organisation is called.")
    ORGANISATION_NAME,
    @Description("Under which number an organisation is registered.")
    ORGANISATION_IDENTIFIER,
    @Description("That there is an asset.")
    ASSET,
    @Description("What an asset is called.")
    ASSET_NAME,
    @Description("Whether an asset operates.")
    ASSET_STATUS,
    @Description("What an asset makes.")
    SUPPLY_CAPABILITY,
    @Description("Who owns a share of what.")
    OWNERSHIP_STAKE,
    @Description("That there is a deal.")
    DEAL,
    @Description("What a deal is about.")
    DEAL_TARGET,
    @Description("Who has a part in a deal.")
    DEAL_PARTY,
    @Description("A step of a deal.")
    DEAL_EVENT,
    @Description("What a deal is said to do.")
    DEAL_EFFECT,
    @Description("What is restricted, and by whom.")
    RESTRICTION;

    /** Whether it is what facts are about, which has no history and stays, whatever becomes of its citations. */
    public boolean isSubject() {
        return this == ORGANISATION || this == ASSET || this == DEAL;
    }
}
