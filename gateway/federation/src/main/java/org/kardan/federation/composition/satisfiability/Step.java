package org.kardan.federation.composition.satisfiability;

import org.jspecify.annotations.Nullable;

/**
 * How a value is reached in a query, from its end.
 *
 * @param before null at the root
 * @param type of the object that the field belongs to
 * @param narrowed whether the value before may be of other types too, so that the query has to name this one
 */
record Step(@Nullable Step before, String type, boolean narrowed, String field) {}
