package org.kardan.federation.planning.shape;

import org.jspecify.annotations.Nullable;

/** The form of a value in the response. Everything is nullable but what {@link NonNullShape} wraps. */
public sealed interface Shape
        permits NonNullShape, ListShape, ScalarShape, EnumShape, ObjectShape, TypenameShape, VerbatimShape {

    /** The object that a shape leads to, past lists; null for a leaf. */
    static @Nullable ObjectShape object(Shape shape) {
        return switch (shape) {
            case NonNullShape(var inner) -> object(inner);
            case ListShape(var inner) -> object(inner);
            case ObjectShape object -> object;
            default -> null;
        };
    }

    /** Whether the shape itself says the value, so that no subgraph has to. */
    static boolean isTypename(Shape shape) {
        return shape instanceof TypenameShape || shape instanceof NonNullShape(var inner) && isTypename(inner);
    }
}
