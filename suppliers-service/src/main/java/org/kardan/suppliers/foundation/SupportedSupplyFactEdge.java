package org.kardan.suppliers.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A fact on a page. */
@Description("A fact on a page.")
public record SupportedSupplyFactEdge(
        @NonNull @Description(Words.NODE) SupportedSupplyFact node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
