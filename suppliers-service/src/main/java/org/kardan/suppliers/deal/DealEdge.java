package org.kardan.suppliers.deal;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A deal on a page. */
@Description("A deal on a page.")
public record DealEdge(
        @NonNull @Description(Words.NODE) Deal node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
