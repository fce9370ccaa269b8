package org.kardan.projects.visit;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a SiteVisitConnection. */
@Description("An item of a page and its place.")
public record SiteVisitEdge(
        @NonNull @Description(NODE) SiteVisit node,
        @NonNull @Description(CURSOR) String cursor) {}
