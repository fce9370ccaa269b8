package org.kardan.projects.phase;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a PhaseConnection. */
@Description("An item of a page and its place.")
public record PhaseEdge(
        @NonNull @Description(NODE) Phase node,
        @NonNull @Description(CURSOR) String cursor) {}
