package org.kardan.projects.party;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a PartyConnection. */
@Description("An item of a page and its place.")
public record PartyEdge(
        @NonNull @Description(NODE) Party node,
        @NonNull @Description(CURSOR) String cursor) {}
