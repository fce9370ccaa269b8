package org.kardan.gateway.supergraph;

/** There is no supergraph to be had; the message says why, and what would help. */
public final class SupergraphUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean away;

    public SupergraphUnavailable(String message) {
        this(message, false);
    }

    private SupergraphUnavailable(String message, boolean away) {
        super(message);
        this.away = away;
    }

    /** A subgraph cannot be asked for its schema. */
    static SupergraphUnavailable subgraphAway(String message) {
        return new SupergraphUnavailable(message, true);
    }

    /** Whether waiting may help, with nothing to be changed: a subgraph cannot be reached, as where it has not started yet. */
    public boolean subgraphIsAway() {
        return away;
    }
}
