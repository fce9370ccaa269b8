package org.kardan.suppliers.restriction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A restriction on a page. */
@Description("A restriction on a page.")
public record RestrictionEdge(
        @NonNull @Description(Words.NODE) Restriction node,
        @NonNull @Description(Words.CURSOR) String cursor) {}
