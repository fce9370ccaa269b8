package org.kardan.federation.planning.path;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.FieldSelection;

/**
 * A field, and the visit that asks for it.
 *
 * @param visit index into {@link ObjectSolution#visits()}
 * @param value how what is below is answered; null for a leaf
 * @param servesVisit the visit whose representations need it, or {@link #CLIENT}
 */
public record Assignment(
        int visit, FieldSelection field, @Nullable Solution value, int servesVisit) {
    /** The client asked for it. */
    public static final int CLIENT = -1;
}
