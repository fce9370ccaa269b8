package org.kardan.federation.differential;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the made-up world: a concrete type and what makes it this one and no other.
 *
 * @param told the representation by which a subgraph was asked for it; null where it was found otherwise
 * @param around the object whose field it was found by; null where that is not looked at
 */
record Thing(
        String type,
        String seed,
        @Nullable Map<String, Object> told,
        @Nullable Thing around) {
    Thing(String type, String seed, @Nullable Map<String, Object> told) {
        this(type, seed, told, null);
    }

    /** The same, found by a field of another. */
    Thing below(Thing other) {
        return new Thing(type, seed, told, other);
    }
}
