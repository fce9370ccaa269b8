package org.kardan.projects.directory;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.kardan.projects.evidence.Person;

/** An item of a PersonConnection. */
@Description("An item of a page and its place.")
public record PersonEdge(
        @NonNull @Description(NODE) Person node,
        @NonNull @Description(CURSOR) String cursor) {}
