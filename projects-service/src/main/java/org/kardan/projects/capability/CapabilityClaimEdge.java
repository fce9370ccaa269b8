package org.kardan.projects.capability;

import static org.kardan.projects.fact.Words.CURSOR;
import static org.kardan.projects.fact.Words.NODE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An item of a CapabilityClaimConnection. */
@Description("An item of a page and its place.")
public record CapabilityClaimEdge(
        @NonNull @Description(NODE) CapabilityClaim node,
        @NonNull @Description(CURSOR) String cursor) {}
