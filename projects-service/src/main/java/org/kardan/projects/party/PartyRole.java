package org.kardan.projects.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The part that somebody takes in a project. */
@Enum
@Description("The part that a country or organisation takes in a project.")
public enum PartyRole {
    @Description("Brought the project up.")
    INITIATOR,
    @Description("Gives it a place.")
    HOST,
    @Description("Brings technology.")
    TECHNOLOGY_PARTNER,
    @Description("Builds the cars.")
    MANUFACTURER,
    @Description("Brings money.")
    INVESTOR,
    @Description("Permits or certifies.")
    REGULATOR,
    @Description("A region that takes part as such.")
    REGION
}
