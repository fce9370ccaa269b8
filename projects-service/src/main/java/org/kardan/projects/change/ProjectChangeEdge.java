package org.kardan.projects.change;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a ProjectChangeConnection. */
@Description("An item of a page and its place.")
public record ProjectChangeEdge(
        @NonNull @Description(NODE) ProjectChange node,
        @NonNull @Description(CURSOR) String cursor) {}
