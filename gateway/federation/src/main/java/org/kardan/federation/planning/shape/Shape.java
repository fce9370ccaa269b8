package org.kardan.federation.planning.shape;

/** The form of a value in the response. Everything is nullable but what {@link NonNullShape} wraps. */
public sealed interface Shape
        permits NonNullShape, ListShape, ScalarShape, EnumShape, ObjectShape, TypenameShape, VerbatimShape {}
