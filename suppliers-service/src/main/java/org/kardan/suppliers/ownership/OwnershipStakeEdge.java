package org.kardan.suppliers.ownership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A stake on a page. */
@Description("A stake on a page.")
public record OwnershipStakeEdge(
        @NonNull @Description(Words.NODE) OwnershipStake node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
