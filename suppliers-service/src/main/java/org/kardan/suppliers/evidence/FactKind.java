package org.kardan.suppliers.evidence;

/** What kind of thing a citation is about, which says in which table to look for it. */
public enum FactKind {
    ORGANISATION,
    ORGANISATION_NAME,
    ORGANISATION_IDENTIFIER,
    ASSET,
    ASSET_NAME,
    ASSET_STATUS,
    SUPPLY_CAPABILITY,
    OWNERSHIP_STAKE,
    DEAL,
    DEAL_TARGET,
    DEAL_PARTY,
    DEAL_EVENT,
    DEAL_EFFECT,
    RESTRICTION
}
