package org.kardan.federation.planning.shape;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Condition;

/**
 * What objects of a place get later: a part of the answer.
 *
 * @param part its number; parts inside of it have greater ones
 * @param label the client's name for it; null where it has none
 * @param onTypes the concrete types of the objects that get it; null for all
 * @param when whether it is deferred at all; where it is not, its fields are among those of the object
 * @param object what is added to the object
 */
public record DeferredShape(
        int part, @Nullable String label, @Nullable Set<String> onTypes, Condition when, ObjectShape object) {
    public DeferredShape {
        onTypes = onTypes == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(onTypes));
    }
}
