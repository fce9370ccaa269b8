package org.kardan.federation.error;

import java.util.List;

/**
 * An entry of the {@code errors} of a subgraph's answer.
 *
 * @param code the subgraph's code where it is one of ours; {@code INTERNAL} otherwise
 * @param message what any client may read: the subgraph's own message only with a code that we know, since that is a promise
 *     that it was written for clients
 * @param told the subgraph's own message, whatever it says; for the log, and for clients that may see it
 * @param extensions the subgraph's own, as a JSON object with at least {@code code} and {@code subgraph}; for clients that may
 *     see them
 * @param subgraph its name, never its address
 */
public record SubgraphError(
        ErrorCode code, String message, String told, String extensions, String subgraph, List<Object> path)
        implements GatewayError {

    public SubgraphError {
        path = List.copyOf(path);
    }

    /** None: the subgraph speaks of places in the document that it was sent. */
    @Override
    public List<Location> locations() {
        return List.of();
    }

    @Override
    public SubgraphError at(List<Object> other) {
        return new SubgraphError(code, message, told, extensions, subgraph, other);
    }
}
