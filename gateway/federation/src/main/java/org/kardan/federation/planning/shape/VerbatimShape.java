package org.kardan.federation.planning.shape;

/** An introspection result: already in the client's shape, names and order, to be copied as it is. */
public record VerbatimShape() implements Shape {}
