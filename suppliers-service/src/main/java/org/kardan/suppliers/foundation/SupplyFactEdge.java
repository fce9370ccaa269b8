package org.kardan.suppliers.foundation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.SupplyFact;
import org.kardan.suppliers.fact.Words;

/** A fact on a page of facts. */
@Description("A fact on a page of facts.")
public record SupplyFactEdge(
        @NonNull @Description(Words.NODE) SupplyFact node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
