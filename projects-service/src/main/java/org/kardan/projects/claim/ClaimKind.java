package org.kardan.projects.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a claim is about. */
@Enum
@Description("What a claim about a project as a whole is about.")
public enum ClaimKind {
    @Description("That the project benefits all its parties.")
    MUTUAL_BENEFIT,
    @Description("That a party has a strategic interest in it.")
    STRATEGIC_INTEREST,
    @Description("Anything else; see `statement`.")
    OTHER
}
