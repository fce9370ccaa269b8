package org.kardan.projects.readiness;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a PrerequisiteConnection. */
@Description("An item of a page and its place.")
public record PrerequisiteEdge(
        @NonNull @Description(NODE) Prerequisite node,
        @NonNull @Description(CURSOR) String cursor) {}
