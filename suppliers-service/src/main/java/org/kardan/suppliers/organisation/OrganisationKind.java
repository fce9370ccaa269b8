package org.kardan.suppliers.organisation;

import org.eclipse.microprofile.graphql.Description;

/** What kind of party an organisation is. */
@Description("What kind of party an organisation is.")
public enum OrganisationKind {
    @Description("A company of any legal form.")
    COMPANY,
    @Description("A state, a ministry, an authority, a state corporation.")
    STATE_BODY,
    @Description("Several persons who act together, named or not.")
    PERSON_GROUP,
    @Description("Several organisations that act together for one purpose.")
    CONSORTIUM,
    @Description("An investment or pension fund.")
    FUND,
    @Description("Not known.")
    UNKNOWN
}
