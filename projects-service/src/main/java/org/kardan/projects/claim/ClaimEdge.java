package org.kardan.projects.claim;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a ClaimConnection. */
@Description("An item of a page and its place.")
public record ClaimEdge(
        @NonNull @Description(NODE) Claim node,
        @NonNull @Description(CURSOR) String cursor) {}
