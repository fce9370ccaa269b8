package org.kardan.federation.planning.shape;

/** A null here makes the nearest nullable value around it null. */
public record NonNullShape(Shape of) implements Shape {}
