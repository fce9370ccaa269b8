package org.kardan.projects.pipeline;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.project.Project;

/** An item of a ProjectConnection. */
@Description("An item of a page and its place.")
public record ProjectEdge(
        @NonNull @Description(NODE) Project node,
        @NonNull @Description(CURSOR) String cursor) {}
