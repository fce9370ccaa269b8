package org.kardan.federation.execution.tree;

import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.PublicApi;

/**
 * Stands where a value is missing because something failed. One failure may stand in many places; whoever shapes the
 * response tells the client about it at each place that the client asked for. Compared by identity.
 */
@PublicApi
public final class TreeFailure implements TreeNode {
    private final GatewayError error;

    /** @param error its path is only the best guess there is before the response is shaped */
    public TreeFailure(GatewayError error) {
        this.error = error;
    }

    public GatewayError error() {
        return error;
    }
}
