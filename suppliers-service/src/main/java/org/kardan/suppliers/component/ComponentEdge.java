package org.kardan.suppliers.component;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.suppliers.fact.Words;

/** A component on a page. */
@Description("A component on a page.")
public record ComponentEdge(
        @NonNull @Description(Words.NODE) Component node,

        @NonNull @Description(Words.CURSOR) String cursor) {}
