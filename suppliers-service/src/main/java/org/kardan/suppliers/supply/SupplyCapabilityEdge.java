package org.kardan.suppliers.supply;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A capability on a page. */
@Description("A capability on a page.")
public record SupplyCapabilityEdge(
        @NonNull @Description(Words.NODE) SupplyCapability node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
