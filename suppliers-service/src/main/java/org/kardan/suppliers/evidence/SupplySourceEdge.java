package org.kardan.suppliers.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A version of a source on a page. */
@Description("A version of a source on a page.")
public record SupplySourceEdge(
        @NonNull @Description(Words.NODE) Source node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
