package org.kardan.federation.planning.shape;

/** A list; anything else but null in its place is an error. */
public record ListShape(Shape of) implements Shape {}
