package org.kardan.federation.planning.shape;

import org.kardan.federation.operation.Inclusion;

/**
 * A field of the response.
 *
 * @param responseName the client's name for it
 * @param sourceKey where its value is in the merged tree's object; several fields may share one. Meaningless for a {@link
 *     TypenameShape}
 * @param when whether it is there at all, by the operation's {@code @skip} and {@code @include}
 */
public record ShapeField(String responseName, String sourceKey, Shape shape, Inclusion when) {}
