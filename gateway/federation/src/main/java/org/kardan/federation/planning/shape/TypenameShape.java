package org.kardan.federation.planning.shape;

/** {@code __typename}: known from the place in the shape plan, never read from the tree. */
public record TypenameShape(String typename) implements Shape {}
