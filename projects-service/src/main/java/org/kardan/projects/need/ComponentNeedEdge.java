package org.kardan.projects.need;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a ComponentNeedConnection. */
@Description("An item of a page and its place.")
public record ComponentNeedEdge(
        @NonNull @Description(NODE) ComponentNeed node,
        @NonNull @Description(CURSOR) String cursor) {}
