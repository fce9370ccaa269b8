package org.kardan.projects.stage;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a StageTransitionConnection. */
@Description("An item of a page and its place.")
public record StageTransitionEdge(
        @NonNull @Description(NODE) StageTransition node,
        @NonNull @Description(CURSOR) String cursor) {}
