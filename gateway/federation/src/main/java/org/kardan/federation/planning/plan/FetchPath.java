package org.kardan.federation.planning.plan;

import java.util.List;

/** A way from the root of the merged tree to objects. A null on the way ends it there. */
public record FetchPath(List<Segment> segments) {

    public static final FetchPath ROOT = new FetchPath(List.of());

    public FetchPath {
        segments = List.copyOf(segments);
    }

    /** One step of the way. */
    public sealed interface Segment permits Key, Elements, OfType {}

    /** Into a field of an object, by source key. */
    public record Key(String sourceKey) implements Segment {}

    /** Into every element of a list; a list of lists has two of these. */
    public record Elements() implements Segment {}

    /** Only objects whose {@code __typename} in the tree is one of these. */
    public record OfType(List<String> typenames) implements Segment {
        public OfType {
            typenames = List.copyOf(typenames);
        }
    }
}
