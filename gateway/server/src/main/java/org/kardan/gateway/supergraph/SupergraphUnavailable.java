package org.kardan.gateway.supergraph;

/** There is no supergraph to be had; the message says why, and what would help. */
public final class SupergraphUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public SupergraphUnavailable(String message) {
        super(message);
    }
}
