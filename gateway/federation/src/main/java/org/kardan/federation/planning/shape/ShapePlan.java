package org.kardan.federation.planning.shape;

import org.kardan.federation.operation.OperationKind;

/** What the client gets: the response's fields, in order, and where in the merged tree each value is. */
public record ShapePlan(OperationKind kind, ObjectShape root) {}
