package org.kardan.gateway.telemetry;

import org.kardan.federation.error.ErrorCategory;
import org.kardan.federation.error.GatewayError;
import org.kardan.federation.error.InternalError;
import org.kardan.federation.error.SubgraphError;

/** Whose fault an error is. */
final class Blame {
    private Blame() {}

    /** An {@code INTERNAL} error that a subgraph told of is that subgraph's, not ours. */
    static ErrorCategory of(GatewayError error) {
        var category = error.code().category();
        return category == ErrorCategory.GATEWAY && ofASubgraph(error) ? ErrorCategory.SUBGRAPH : category;
    }

    private static boolean ofASubgraph(GatewayError error) {
        return error instanceof SubgraphError || error instanceof InternalError internal && internal.subgraph() != null;
    }
}
