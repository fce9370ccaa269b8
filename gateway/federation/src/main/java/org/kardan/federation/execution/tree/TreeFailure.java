package org.kardan.federation.execution.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.PublicApi;

/**
 * Stands where a value is missing because something failed. One failure may stand in many places; whoever shapes the
 * response tells the client about it at each place that the client asked for. Compared by identity.
 */
@PublicApi
public final class TreeFailure implements TreeNode {
    private final GatewayError error;
    private final List<Object> below;
    private final @Nullable TreeFailure also;
    private final boolean ofNull;

    /** @param error its path is only the best guess there is before the response is shaped */
    public TreeFailure(GatewayError error) {
        this(error, List.of(), null, false);
    }

    private TreeFailure(GatewayError error, List<Object> below, @Nullable TreeFailure also, boolean ofNull) {
        this.ofNull = ofNull;
        this.error = error;
        this.below = List.copyOf(below);
        this.also = also;
    }

    /** The same failure, of something that is not there any more because a null has travelled up from it. */
    public TreeFailure of(List<Object> path) {
        return path.equals(below) ? this : new TreeFailure(error, path, also, ofNull);
    }

    /** This and another failure, of one place. */
    public TreeFailure and(TreeFailure other) {
        return new TreeFailure(error, below, also == null ? other : also.and(other), ofNull);
    }

    /** The same failure, in place of a null that the subgraph gave. */
    public TreeFailure inPlaceOfNull() {
        return new TreeFailure(error, below, also, true);
    }

    /** Whether there is nothing here, or a null that this explains. */
    public static boolean isNull(TreeNode value) {
        return value == TreeNull.NULL || value instanceof TreeFailure failure && failure.ofNull;
    }

    /** The next failure of the same place; null where there is no other. */
    public @Nullable TreeFailure also() {
        return also;
    }

    /** Where below this place it failed: source keys and indexes; empty where it failed here. */
    public List<Object> below() {
        return below;
    }

    public GatewayError error() {
        return error;
    }
}
