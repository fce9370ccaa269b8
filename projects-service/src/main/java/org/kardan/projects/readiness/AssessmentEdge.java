package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of an AssessmentConnection. */
@Description("An item of a page and its place.")
public record AssessmentEdge(
        @NonNull @Description(NODE) Assessment node,
        @NonNull @Description(CURSOR) String cursor) {}
