package org.kardan.federation.planning.shape;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An enum.
 *
 * @param values those of the public API schema; any other value (also an {@code @inaccessible} one) is null and an error
 */
public record EnumShape(String name, Set<String> values) implements Shape {
    public EnumShape {
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
