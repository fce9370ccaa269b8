package org.kardan.projects.engagement;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a RegionalEngagementConnection. */
@Description("An item of a page and its place.")
public record RegionalEngagementEdge(
        @NonNull @Description(NODE) RegionalEngagement node,
        @NonNull @Description(CURSOR) String cursor) {}
