package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.region.Region;

/** An item of a RegionConnection. */
@Description("An item of a page and its place.")
public record RegionEdge(
        @NonNull @Description(NODE) Region node,
        @NonNull @Description(CURSOR) String cursor) {}
