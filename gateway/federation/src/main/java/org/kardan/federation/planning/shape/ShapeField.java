package org.kardan.federation.planning.shape;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.operation.Inclusion;

/**
 * A field of the response.
 *
 * @param responseName the client's name for it
 * @param sourceKey where its value is in the merged tree's object; several fields may share one. Meaningless for a {@link
 *     TypenameShape}
 * @param when whether it is there at all, by the operation's {@code @skip} and {@code @include}
 * @param subgraph the only one that gives its values, to be named where one is wrong; null where there is no such one
 */
public record ShapeField(
        String responseName,
        String sourceKey,
        Shape shape,
        Inclusion when,
        @Nullable String subgraph) {
    public ShapeField(String responseName, String sourceKey, Shape shape, Inclusion when) {
        this(responseName, sourceKey, shape, when, null);
    }
}
