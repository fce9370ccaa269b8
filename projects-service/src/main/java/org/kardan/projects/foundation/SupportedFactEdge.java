package org.kardan.projects.foundation;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a SupportedFactConnection. */
@Description("An item of a page and its place.")
public record SupportedFactEdge(
        @NonNull @Description(NODE) SupportedFact node,
        @NonNull @Description(CURSOR) String cursor) {}
