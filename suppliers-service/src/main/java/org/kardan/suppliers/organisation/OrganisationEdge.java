package org.kardan.suppliers.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** An organisation on a page. */
@Description("An organisation on a page.")
public record OrganisationEdge(
        @NonNull @Description(Words.NODE) Organisation node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
