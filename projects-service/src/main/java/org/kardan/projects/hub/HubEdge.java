package org.kardan.projects.hub;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a HubConnection. */
@Description("An item of a page and its place.")
public record HubEdge(
        @NonNull @Description(NODE) Hub node,
        @NonNull @Description(CURSOR) String cursor) {}
