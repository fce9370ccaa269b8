package org.kardan.projects.foundation;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a FoundedFactConnection. */
@Description("An item of a page and its place.")
public record FoundedFactEdge(
        @NonNull @Description(NODE) FoundedFact node,
        @NonNull @Description(CURSOR) String cursor) {}
