package org.kardan.suppliers.ownership.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A change on a page. */
@Description("A change of ownership on a page.")
public record OwnershipChangeEdge(
        @NonNull @Description(Words.NODE) OwnershipChange node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
