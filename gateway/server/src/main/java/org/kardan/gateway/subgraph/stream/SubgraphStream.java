package org.kardan.gateway.subgraph.stream;

/** One subscription to a subgraph. Used on the event loop that opened it. */
public interface SubgraphStream {
    /** Asks for one more event. What comes meanwhile waits, up to a bound, and then with the subgraph. */
    void fetch();

    /** Nothing more is wanted. The subgraph is told. */
    void cancel();
}
