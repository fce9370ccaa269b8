package org.kardan.suppliers.change;

import static org.kardan.suppliers.fact.Words.CURSOR;
import static org.kardan.suppliers.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a SupplyChangeConnection. */
@Description("An item of a page and its place.")
public record SupplyChangeEdge(
        @NonNull @Description(NODE) SupplyChange node,
        @NonNull @Description(CURSOR) String cursor) {}
